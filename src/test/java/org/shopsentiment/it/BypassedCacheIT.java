package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BypassedCacheIT extends DeployedShop {
    private static final String DASHBOARD = "/admin/cache-stats";

    private Browser browser;

    @BeforeEach
    void openDashboard() {
        browser = Browser.open();
        browser.go(DASHBOARD);
        browser.logIn(Account.ADMIN);
        eventually(() -> assertThat(browser.one("#live").getText()).startsWith("Live"));
    }

    @AfterEach
    void redisIsThereForTheNextTest() {
        ServerRedis.get().start();
        eventually(() -> assertThat(Shop.json(Shop.get("/api/v1/admin/cache-health", Account.ADMIN))
                        .getString("status"))
                .isEqualTo("healthy"));
        if (browser != null) {
            browser.screenshot("bypassedCache");
            browser.close();
        }
    }

    @Test
    void theDashboardSaysThatLookupsFailAndThatTheyDoNoMore() {
        assertThat(browser.one("#bypassed").isDisplayed()).isFalse();
        ServerRedis.get().stop();

        eventually(() -> {
            Shop.get("/api/v1/products", Account.ANONYMOUS);
            assertThat(browser.one("#bypassed").getText())
                    .matches("The cache is bypassed: [\\d,]+ lookups? failed in the last (minute|\\d+ s)\\.");
        });
        assertThat(browser.one("#hero").getAttribute("class")).contains("bypassed");
        assertThat(browser.one("#live").getAttribute("data-state")).isEqualTo("unknown");
        assertThat(browser.one("#errors").getAttribute("class")).contains("bad");
        assertThat(browser.one("#error-kinds").getText()).contains("lookup");
        assertThat(browser.one("#error-recent").getText()).contains("in the last");

        ServerRedis.get().start();

        eventually(() -> assertThat(browser.one("#bypassed").isDisplayed()).isFalse());
        assertThat(browser.one("#errors").getAttribute("class")).doesNotContain("bad");
        assertThat(browser.one("#live").getAttribute("data-state")).isEqualTo("good");
    }
}
