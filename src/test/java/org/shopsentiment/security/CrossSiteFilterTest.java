package org.shopsentiment.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteFilterTest {
    private static final String HOST = "shop.example:8080";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -",
                "same-origin, -",
                "none, -",
                "same-origin, http://behind.a.proxy",
                "-, http://shop.example:8080"
            })
    void whatThisSiteOrNoBrowserSendsPasses(String site, String origin) {
        assertThat(CrossSiteFilter.isForeign(site, origin, HOST)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "cross-site, -",
                "same-site, -",
                "cross-site, http://shop.example:8080",
                "-, http://evil.example",
                "-, http://shop.example",
                "-, null"
            })
    void whatAnotherSiteSendsIsForeign(String site, String origin) {
        assertThat(CrossSiteFilter.isForeign(site, origin, HOST)).isTrue();
    }
}
