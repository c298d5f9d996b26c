package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;

class DashboardWindowsIT extends DeployedDashboard {

    @Test
    void aChosenWindowIsInTheAddressAndSurvivesTheRefresh() {
        Api.json("/products?page=1&limit=2");
        Caches.startAfresh();
        openDashboard();
        assertThat(browser.one("#totals-title").getText()).contains("since the reset");
        eventually(() -> assertThat(browser.one("#hit-rate").getText()).isEqualTo("–"));

        browser.one("#window-choices input[value='15m']").click();

        eventually(() -> assertThat(browser.one("#totals-title").getText()).contains("last "));
        assertThat(browser.path()).contains("window=15m");
        eventually(() -> assertThat(browser.number("#total")).isPositive());
        String live = browser.one("#live").getText();
        eventually(() -> assertThat(browser.one("#live").getText()).isNotEqualTo(live));
        assertThat(browser.one("#totals-title").getText()).contains("last ");
        assertThat(browser.all("#window-choices input:checked").get(0).getDomAttribute("value"))
                .isEqualTo("15m");
        assertThat(browser.one("#sizes th:nth-child(3)").isDisplayed()).isTrue();

        browser.one("#window-choices input[value='']").click();
        eventually(() -> assertThat(browser.one("#totals-title").getText()).contains("since the reset"));
        assertThat(browser.one("#sizes th:nth-child(3)").isDisplayed()).isFalse();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void aFreshPageDrawsThePastThatTheServerKept() {
        for (int i = 0; i < 3; i++) {
            Api.json("/products?page=1&limit=2");
        }
        eventually(() -> assertThat(Shop.json(Shop.get("/api/v1/admin/cache-history?window=15m", Account.ADMIN))
                        .getJsonArray("points"))
                .hasSizeGreaterThanOrEqualTo(2));
        openDashboard();

        eventually(() -> assertThat(browser.all("#charts figure")).hasSize(8));
        assertThat(browser.one("#charts figure:nth-child(2) .line").getDomAttribute("d"))
                .startsWith("M");
        assertThat(browser.one("#charts figure:nth-child(2) title").getDomProperty("textContent"))
                .startsWith("Lookups, last ");
        assertThat(browser.one("#charts figure:nth-child(2) desc").getDomProperty("textContent"))
                .contains("lowest", "highest");
        browser.one("#trend-choices input[value='15m']").click();
        eventually(() -> assertThat(browser.path()).contains("trend=15m"));
        assertThat(browser.one("#charts figure:nth-child(2) .times").getText()).contains("ago", "now");
        browser.one("#trend-figures summary").click();
        eventually(() -> assertThat(browser.all("#trend-figures tbody tr")).isNotEmpty());
        assertThat(browser.all("#trend-figures thead th")).hasSize(9);
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void aGapIsNotBridgedAndALonelyPointIsADot() {
        openDashboard();
        browser.script(
                "import('../assets/chart.js').then((m) => { window.drawn = m.path(["
                        + "{at: 0, value: 1}, {at: 10, value: 0}, {at: 20, value: null}, {at: 30, value: 0.5},"
                        + "{at: 31, value: null}], 0, 40, 1); window.tops = [m.top(0), m.top(3), m.top(70), m.top(1025, 2)]; })");

        eventually(
                () -> assertThat(browser.script("return window.drawn")).isEqualTo("M0.0 2.0h0L75.0 70.0M225.0 36.0h0"));
        assertThat(browser.script("return window.tops.join()")).isEqualTo("1,5,100,2048");
    }

    @Test
    void aWindowIsPaintedBeforeAnyScriptRuns() {
        Api.json("/products?page=1&limit=2");
        HttpClient client = Shop.browserLike();
        Shop.logIn(client, Account.ADMIN);

        String page = Shop.send(
                        client,
                        Shop.request(DASHBOARD + "?window=24h&limit=25&trend=15m", Account.ANONYMOUS)
                                .build())
                .body();

        assertThat(page)
                .containsPattern("value=\"24h\" checked")
                .containsPattern("value=\"15m\" checked")
                .containsPattern("lookups? in the last \\d")
                .doesNotContain("no-growth");
    }
}
