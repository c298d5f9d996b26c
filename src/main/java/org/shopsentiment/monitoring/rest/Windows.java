package org.shopsentiment.monitoring.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names of stretches of time in requests and answers. */
final class Windows {

    private static final Map<String, Duration> HISTORY = new LinkedHashMap<>();

    static {
        HISTORY.put("15m", Duration.ofMinutes(15));
        HISTORY.put("1h", Duration.ofHours(1));
        HISTORY.put("6h", Duration.ofHours(6));
        HISTORY.put("24h", Duration.ofHours(24));
        HISTORY.put("7d", Duration.ofDays(7));
    }

    private Windows() {}

    static Optional<Duration> history(String name) {
        return Optional.ofNullable(HISTORY.get(name));
    }

    static String historyNames() {
        return String.join(", ", HISTORY.keySet());
    }

    /** {@code 1m}, {@code 15m}, {@code 24h}. */
    static String name(Duration window) {
        return window.toMinutes() < 60 ? window.toMinutes() + "m" : window.toHours() + "h";
    }
}
