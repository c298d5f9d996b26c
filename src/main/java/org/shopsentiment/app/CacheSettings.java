package org.shopsentiment.app;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shopsentiment.cache.CachePolicies;
import org.shopsentiment.cache.StoreLimits;

/**
 * What an operator can set of caching, wherever the entries are kept.
 *
 * @param policies times to live
 * @param limits bounds of values and of loads
 * @param waitLimit how long a request waits for another's load
 * @param simpleMaxEntries how many entries are kept in this JVM, if they are kept there
 */
record CacheSettings(CachePolicies policies, StoreLimits limits, Duration waitLimit, int simpleMaxEntries) {

    private static final int MAX_TTL_SECONDS = 30 * 24 * 3600;
    private static final String TIMEOUTS = "CACHE_TIMEOUTS";

    static CacheSettings read(SettingSource source) {
        return new CacheSettings(
                new CachePolicies(
                        seconds(source, "CACHE_DEFAULT_TIMEOUT", 300, MAX_TTL_SECONDS),
                        seconds(source, "CACHE_NULL_TIMEOUT", 60, MAX_TTL_SECONDS),
                        timeouts(source)),
                new StoreLimits(
                        source.number("CACHE_MAX_VALUE_BYTES", 1 << 20, 1, 512 << 20),
                        seconds(source, "CACHE_LEASE_SECONDS", 30, 3600)),
                seconds(source, "CACHE_WAIT_SECONDS", 5, 3600),
                source.number("CACHE_SIMPLE_MAX_ENTRIES", 10_000, 1, 10_000_000));
    }

    private static Duration seconds(SettingSource source, String name, int unset, int max) {
        return Duration.ofSeconds(source.number(name, unset, 1, max));
    }

    /** Cache names hold no comma in a setting: {@code products=600,reviews=60}. */
    private static Map<String, Duration> timeouts(SettingSource source) {
        Map<String, Duration> timeouts = new LinkedHashMap<>();
        for (String one : source.text(TIMEOUTS).orElse("").split(",", -1)) {
            if (!one.isBlank()) {
                int equals = one.lastIndexOf('=');
                String name = one.substring(0, Math.max(0, equals)).strip();
                if (name.isEmpty()
                        || timeouts.put(name, timeout(one.substring(equals + 1).strip(), one)) != null) {
                    throw invalid(one);
                }
            }
        }
        return timeouts;
    }

    private static Duration timeout(String seconds, String setting) {
        if (!seconds.matches("\\d{1,7}")) {
            throw invalid(setting);
        }
        int number = Integer.parseInt(seconds);
        if (number < 1 || number > MAX_TTL_SECONDS) {
            throw invalid(setting);
        }
        return Duration.ofSeconds(number);
    }

    private static InvalidSettingException invalid(String one) {
        return new InvalidSettingException(
                TIMEOUTS,
                one.strip(),
                "cache=seconds pairs with commas between them, each cache once, seconds from 1 to " + MAX_TTL_SECONDS);
    }
}
