package org.shopsentiment.cache.redis;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all masters say of themselves. A sum is null where any of them does not say.
 *
 * @param masters what each says
 */
record RedisInfos(List<RedisInfo> masters) {

    /** More than one only while they are being upgraded. */
    @Nullable
    String version() {
        String versions = masters.stream()
                .map(master -> master.text("redis_version"))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return versions.isEmpty() ? null : versions;
    }

    @Nullable
    Long usedMemory() {
        return sum(master -> master.number("used_memory"));
    }

    /** Null where one of them has no limit, for which Redis says 0. */
    @Nullable
    Long memoryLimit() {
        return sum(master -> {
            Long limit = master.number("maxmemory");
            return limit == null || limit == 0 ? null : limit;
        });
    }

    @Nullable
    Long keys(int database) {
        return sum(master -> master.keys(database));
    }

    @Nullable
    Long shortestUptimeSeconds() {
        return figures(master -> master.number("uptime_in_seconds"))
                .min(Long::compare)
                .orElse(null);
    }

    private @Nullable Long sum(Function<RedisInfo, @Nullable Long> figure) {
        List<Long> known = figures(figure).toList();
        return known.isEmpty() || known.size() < masters.size()
                ? null
                : known.stream().mapToLong(Long::longValue).sum();
    }

    private Stream<Long> figures(Function<RedisInfo, @Nullable Long> figure) {
        return masters.stream().map(figure).filter(Objects::nonNull);
    }
}
