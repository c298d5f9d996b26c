package org.shopsentiment.monitoring.stats.miss;

/** What a miss tells about a key of which something is known. */
final class Verdict {

    private Verdict() {}

    /** The key's fate after a lookup that began at a time has missed it; an untold one where the two overlapped. */
    static Fate of(long memory, long started) {
        Fate fate = Fate.of(memory);
        long ticksAfter = Memory.ticksAfter(memory, started);
        return switch (fate) {
            case STORED -> {
                if (Memory.expired(memory, started)) {
                    yield Fate.EXPIRED;
                }
                if (ticksAfter >= 0) {
                    yield Fate.STORED;
                }
                yield Memory.left(memory, started) > MissReasons.MARGIN_MILLIS ? Fate.EVICTED : Fate.LOST;
            }
            case DOUBTFUL -> ticksAfter >= 0 ? Fate.DOUBTFUL : Fate.LOST;
            case REMOVED, REMOVED_TOLD -> ticksAfter > 0 ? Fate.REMOVED : Fate.REMOVED_TOLD;
            default -> fate;
        };
    }

    static MissReason reason(Fate fate) {
        return switch (fate) {
            case REMOVED_TOLD -> MissReason.INVALIDATED;
            case EXPIRED -> MissReason.EXPIRED;
            case EVICTED -> MissReason.EVICTED;
            default -> MissReason.UNKNOWN;
        };
    }
}
