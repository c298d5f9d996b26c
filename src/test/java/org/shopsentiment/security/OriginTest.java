package org.shopsentiment.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "http://shop.example, shop.example",
        "http://shop.example, shop.example:80",
        "http://shop.example:80, shop.example",
        "https://shop.example, shop.example:443",
        "https://shop.example:443, shop.example",
        "http://Shop.Example:8080, shop.example:8080",
        "http://shop_1:8080, shop_1:8080",
        "http://[::1]:8080, [::1]:8080",
        "http://127.0.0.1:8087, 127.0.0.1:8087"
    })
    void aPageOfTheSameHostAndPortIsOurs(String origin, String host) {
        assertThat(Origin.isOurs(origin, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example, shop.example",
        "http://shop.example:8081, shop.example:8080",
        "http://shop.example, shop.example:8080",
        "http://shop.example, shop.example:443",
        "https://shop.example, shop.example:80",
        "http://shop.example.evil.example, shop.example",
        "http://evil.example/shop.example, shop.example",
        "http://shop.example@evil.example, evil.example",
        "null, shop.example",
        "null, null",
        "'', ''",
        "file://, shop.example",
        "chrome-extension://shop.example, shop.example",
        "http://shop.example http://evil.example, shop.example",
        "http://[::1]:8080, [::2]:8080"
    })
    void anyOtherPageIsForeign(String origin, String host) {
        assertThat(Origin.isOurs(origin, host)).isFalse();
    }

    @Test
    void withoutAHostNoPageIsOurs() {
        assertThat(Origin.isOurs("http://shop.example", null)).isFalse();
    }
}
