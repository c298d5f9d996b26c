package org.shopsentiment.monitoring.stats.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.group.GroupTable;
import org.shopsentiment.monitoring.stats.key.Fingerprint;
import org.shopsentiment.monitoring.stats.miss.MissReason;
import org.shopsentiment.monitoring.stats.miss.MissReasons;

/** A few keys, common and strange, and their groups. */
final class Keys {

    private static final int COUNT = 12;

    /** Too long for its text to be kept: it is counted, but in no ranking. */
    static final String LONG = "long".repeat(300);

    static final List<String> ALL = strangers(Stream.concat(
                    Stream.of(
                            "", LONG, "page=1&limit=20", "\uD83D\uDE00", "\uD800", "\u0000\n\u202E", "trouble", "none"),
                    IntStream.range(0, 100).mapToObj(i -> "product:" + i))
            .toList());

    private Keys() {}

    static @Nullable String groupOfOrTrouble(String key) {
        if (key.equals("none")) {
            return null;
        }
        if (key.equals("trouble")) {
            throw new IllegalStateException("no group");
        }
        return groupOf(key);
    }

    static String groupOf(String key) {
        return switch (key) {
            case "trouble", "none" -> GroupTable.OTHER;
            case "" -> "_empty";
            default -> key.startsWith("product:") ? "product:*" : "length " + key.length();
        };
    }

    /** Keys that share no memory of removals: else one's removal may leave doubt about another one's store. */
    private static List<String> strangers(List<String> candidates) {
        List<String> chosen = new ArrayList<>();
        for (String candidate : candidates) {
            if (chosen.size() < COUNT && chosen.stream().allMatch(other -> strangers(candidate, other))) {
                chosen.add(candidate);
            }
        }
        return List.copyOf(chosen);
    }

    private static boolean strangers(String one, String other) {
        MissReasons table = new MissReasons(0, MissReasons.LARGEST_BYTES);
        table.removed(Fingerprint.of(one), 100);
        table.stored(Fingerprint.of(other), 50, 110, 10_000);
        return table.reasonOfMiss(Fingerprint.of(other), 1000) == MissReason.EVICTED;
    }
}
