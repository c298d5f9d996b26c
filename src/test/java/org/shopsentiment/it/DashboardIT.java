package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.openqa.selenium.WebElement;

class DashboardIT extends DeployedShop {
    private static final String DASHBOARD = "/admin/cache-stats";
    private static final String EVIL = "<img src=x onerror=alert(1)>";

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.open();
    }

    @AfterEach
    void closeBrowser(TestInfo test) {
        if (browser != null) {
            browser.screenshot(test.getTestMethod().orElseThrow().getName());
            browser.close();
        }
    }

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

    private void openDashboard() {
        browser.go(DASHBOARD);
        browser.logIn(Account.ADMIN);
        eventually(() -> assertThat(browser.path()).startsWith(DASHBOARD));
    }
}
