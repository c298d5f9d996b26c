package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

class DashboardIT extends DeployedDashboard {
    private static final String EVIL = "<img src=x onerror=alert(1)>";

    @Test
    void aStrangerLogsInAndSeesTheFigures() {
        browser.go(DASHBOARD);
        assertThat(browser.path()).startsWith("/login");

        browser.logIn(Account.WRONG_PASSWORD);
        assertThat(browser.path()).startsWith("/login");
        assertThat(browser.one("[role=alert]").getText()).isNotBlank();
        browser.consoleErrors();

        browser.logIn(Account.ADMIN);
        eventually(() -> assertThat(browser.path()).startsWith(DASHBOARD));
        for (String id : new String[] {"#hit-rate", "#hits", "#misses", "#total"}) {
            assertThat(browser.one(id).getText()).as(id).isNotBlank();
        }
        assertThat(browser.one("#stale").isDisplayed()).isFalse();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void theFiguresMoveWithoutAReload() {
        openDashboard();
        browser.script("window.notReloaded = 'yes'");
        long total = browser.number("#total");
        for (int i = 0; i < 7; i++) {
            Shop.get("/api/v1/products", Account.ANONYMOUS);
        }
        eventually(() -> assertThat(browser.number("#total")).isGreaterThanOrEqualTo(total + 7));
        assertThat(browser.number("#hits")).isGreaterThanOrEqualTo(6);
        eventually(() -> assertThat(browser.all("#top-hits tr[data-key]")).isNotEmpty());
        assertThat(browser.script("return window.notReloaded")).isEqualTo("yes");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void aHostileKeyIsShownAsText() {
        for (int i = 0; i < 11; i++) {
            Shop.get("/api/v1/products?category=" + Shop.encoded(EVIL), Account.ANONYMOUS);
        }
        openDashboard();
        eventually(() -> assertThat(browser.all("#top-hits tr[data-key]").stream()
                        .map(WebElement::getText)
                        .toList())
                .anySatisfy(row -> assertThat(row).contains("<img src%3Dx onerror%3Dalert(1)>")));
        assertThat(browser.all("img")).isEmpty();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void aChosenCacheShowsItsGroupsItsTimesAndWhyItMissed() {
        Caches.startAfresh();
        for (String query :
                List.of("page=1&limit=2", "page=1&limit=2", "page=1&limit=2", "page=2&limit=2", "page=2&limit=2")) {
            Api.json("/products?" + query);
        }
        Api.json("/products");
        openDashboard();
        assertThat(browser.one("#choose").isDisplayed()).isTrue();
        assertThat(browser.one("#groups").isDisplayed()).isFalse();

        browser.one("#cache option[value=products]").click();

        String group = "tr[data-group='page=*&limit=*'] ";
        eventually(
                () -> assertThat(browser.one("#groups " + group).isDisplayed()).isTrue());
        assertThat(texts("#groups " + group + "td").subList(0, 3)).containsExactly("60.0%", "3", "2");
        assertThat(browser.one("#choose").isDisplayed()).isFalse();
        eventually(() -> assertThat(browser.all("#miss-reasons tr[data-cache]")).hasSize(1));
        List<String> misses = texts("#miss-reasons tr[data-cache=products] td:nth-child(n+3)");
        assertThat(misses).hasSize(6).first().isEqualTo("3");
        assertThat(misses.subList(1, 6).stream().mapToLong(Long::parseLong).sum())
                .isEqualTo(3);
        for (String row : new String[] {"hit 3", "miss 3", "load 3", "put 3"}) {
            String[] time = row.split(" ", -1);
            assertThat(texts("#times tr[data-time=" + time[0] + "] td"))
                    .hasSize(6)
                    .doesNotContain("–")
                    .first()
                    .isEqualTo(time[1]);
        }
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void aChosenCacheIsPaintedBeforeAnyScriptRuns() {
        Caches.startAfresh();
        Api.json("/products?page=1&limit=2");
        HttpClient client = Shop.browserLike();
        Shop.logIn(client, Account.ADMIN);

        String page = Shop.send(
                        client,
                        Shop.request(DASHBOARD + "?cache=products", Account.ANONYMOUS)
                                .build())
                .body();

        assertThat(page).contains("data-group=\"page=*&amp;limit=*\"", "data-time=\"put\"");
    }

    private List<String> texts(String css) {
        return browser.all(css).stream().map(WebElement::getText).toList();
    }
}
