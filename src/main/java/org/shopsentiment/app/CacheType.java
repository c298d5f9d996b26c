package org.shopsentiment.app;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where entries are kept: the setting {@code CACHE_TYPE}. */
enum CacheType {
    /** In Redis. */
    REDIS("RedisCache"),
    /** In this JVM. */
    SIMPLE("SimpleCache"),
    /** Nowhere. */
    NONE("NullCache");

    private final String setting;

    CacheType(String setting) {
        this.setting = setting;
    }

    String setting() {
        return setting;
    }

    static CacheType read(SettingSource source) {
        String text = source.text("CACHE_TYPE").orElse(REDIS.setting);
        return Arrays.stream(values())
                .filter(type -> type.setting.equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingException(
                        "CACHE_TYPE",
                        text,
                        Arrays.stream(values()).map(CacheType::setting).collect(Collectors.joining(" or "))));
    }
}
