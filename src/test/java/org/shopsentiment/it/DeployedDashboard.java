package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** The deployed shop and a browser for each test, of which a screenshot stays. */
abstract class DeployedDashboard extends DeployedShop {
    static final String DASHBOARD = "/admin/cache-stats";

    Browser browser;

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

    final void openDashboard() {
        browser.go(DASHBOARD);
        browser.logIn(Account.ADMIN);
        eventually(() -> assertThat(browser.path()).startsWith(DASHBOARD));
    }
}
