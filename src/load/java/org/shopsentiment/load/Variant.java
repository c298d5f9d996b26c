package org.shopsentiment.load;

import java.time.Duration;
import java.util.List;
import org.shopsentiment.bench.PairedRatios;

/** One way to answer the same question, with what came of it in each round. */
final class Variant {

    private final Server server;
    private final Traffic traffic;
    private final double[] perSecond;
    private final double[] cpuMicros;
    private long failed;

    Variant(Server server, String path, int rounds) {
        this.server = server;
        this.traffic = new Traffic(server.port(), List.of(Call.get("list", path)));
        this.perSecond = new double[rounds];
        this.cpuMicros = new double[rounds];
    }

    /**
     * Asks, and measures nothing.
     *
     * @return how long the server's compiler worked meanwhile
     */
    Duration warmUp(Duration duration) {
        Duration before = server.vitals().compiler();
        traffic.asFastAsPossible(duration);
        return server.vitals().compiler().minus(before);
    }

    void measure(int round, Duration block) {
        Duration before = server.vitals().cpu();
        Measured measured = traffic.asFastAsPossible(block);
        Duration used = server.vitals().cpu().minus(before);
        perSecond[round] = measured.perSecond();
        cpuMicros[round] = used.toNanos() / 1000.0 / measured.requests();
        failed += measured.failed();
    }

    long failed() {
        return failed;
    }

    /** The median over the rounds of this one's requests a second by those of another. */
    double throughputRatio(Variant other) {
        return PairedRatios.ratio(perSecond, other.perSecond);
    }

    /** The median over the rounds of the processor time that another one takes for a request by what this one takes. */
    double cpuRatio(Variant other) {
        return PairedRatios.ratio(other.cpuMicros, cpuMicros);
    }

    double medianPerSecond() {
        return PairedRatios.median(perSecond);
    }

    double medianCpuMicros() {
        return PairedRatios.median(cpuMicros);
    }
}
