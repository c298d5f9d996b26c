package org.shopsentiment.monitoring.stats.miss;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The unbounded twin of {@link StoreEvidence}: keeps every miss and every report, and decides all anew each time. */
final class ReadsAllReports {

    private record Miss(long stored, int at) {}

    private record Report(long told, int asked, int at, Set<EvictionCause> happened) {}

    private final List<Miss> misses = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private int events;
    private int lastAsked;

    void missed(long stored) {
        misses.add(new Miss(stored, ++events));
    }

    void asked() {
        lastAsked = ++events;
    }

    void told(long now, Set<EvictionCause> happened) {
        Set<EvictionCause> first = EnumSet.of(EvictionCause.UNKNOWN);
        reports.add(new Report(now, lastAsked, ++events, reports.isEmpty() ? first : EnumSet.copyOf(happened)));
    }

    Map<EvictionCause, Long> counts() {
        Map<EvictionCause, Long> counts = new EnumMap<>(EvictionCause.class);
        for (EvictionCause cause : EvictionCause.values()) {
            counts.put(
                    cause, misses.stream().filter(miss -> cause(miss) == cause).count());
        }
        return counts;
    }

    /** The causes that took anything. */
    Set<EvictionCause> told() {
        Set<EvictionCause> told = EnumSet.noneOf(EvictionCause.class);
        misses.forEach(miss -> told.add(cause(miss)));
        return told;
    }

    private EvictionCause cause(Miss miss) {
        if (reports.isEmpty() || reports.get(0).at() > miss.at()) {
            return EvictionCause.UNKNOWN;
        }
        Set<EvictionCause> known = EnumSet.noneOf(EvictionCause.class);
        reports.stream()
                .filter(report -> report.at() < miss.at() && report.told() >= miss.stored())
                .forEach(report -> known.addAll(report.happened()));
        if (!known.isEmpty()) {
            return known.iterator().next();
        }
        return reports.stream()
                .filter(report -> report.asked() > miss.at())
                .findFirst()
                .map(report -> report.happened().isEmpty()
                        ? EvictionCause.ELSEWHERE
                        : report.happened().iterator().next())
                .orElse(EvictionCause.UNKNOWN);
    }
}
