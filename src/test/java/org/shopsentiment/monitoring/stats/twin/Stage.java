package org.shopsentiment.monitoring.stats.twin;

import java.util.List;
import java.util.function.Consumer;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;

/** A monitor and its twin under the same clocks. */
final class Stage {

    static final String DECLARED = "products";

    final FakeTime time;
    final CacheMonitor monitor;
    final TwinMonitor twin;

    Stage(long firstNanos) {
        time = new FakeTime(firstNanos);
        monitor = new CacheMonitor(time::now, time::nanos, List.of(DECLARED), Keys::groupOfOrTrouble);
        twin = new TwinMonitor(time, List.of(DECLARED), Keys::groupOf);
    }

    void tellBoth(Consumer<StatisticsRecorder> event) {
        event.accept(monitor);
        event.accept(twin);
    }

    void compare() {
        Comparison.compare(this);
    }
}
