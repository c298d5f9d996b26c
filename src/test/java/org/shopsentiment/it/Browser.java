package org.shopsentiment.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with a profile of its own. */
final class Browser implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Browser.class.getName());

    private static final List<String> CHROMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-extensions",
            "--disable-sync",
            "--metrics-recording-only",
            "--no-default-browser-check",
            "--no-first-run",
            "--no-pings",
            "--window-size=1280,1000");

    /** Complains about every Chromium that is newer than Selenium; held here, as the logging only keeps weak references. */
    private static final Logger VERSION_FINDER = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(Path chrome, Path chromedriver) throws IOException {
        profile = Files.createTempDirectory("shopsentiment-browser-");
        VERSION_FINDER.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chrome.toFile());
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .build();
        driver = new ChromeDriver(service, options);
    }

    /** A started browser; skips the test where none is installed, or fails it if BROWSER_REQUIRED=true. */
    static Browser open() {
        Optional<Path> chrome = CHROMES.stream().flatMap(Browser::installed).findFirst();
        Optional<Path> chromedriver = installed("chromedriver").findFirst();
        if (chrome.isEmpty() || chromedriver.isEmpty()) {
            String sentence = "The browser tests need Chrome or Chromium and chromedriver; not found: "
                    + (chrome.isEmpty() ? "the browser" : "chromedriver");
            if ("true".equals(System.getenv("BROWSER_REQUIRED"))) {
                throw new AssertionError(sentence + ", and BROWSER_REQUIRED=true.");
            }
            System.err.println("SKIPPED: " + sentence);
            Assumptions.abort(sentence);
        }
        try {
            return new Browser(chrome.orElseThrow(), chromedriver.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> installed(String name) {
        String places = System.getenv().getOrDefault("PATH", "")
                + File.pathSeparator
                + String.join(File.pathSeparator, "/usr/bin", "/usr/local/bin", "/usr/lib/chromium", "/snap/bin");
        return Stream.of(places.split(File.pathSeparator))
                .filter(place -> !place.isBlank())
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable);
    }

    void go(String path) {
        driver.get(Shop.base() + path);
    }

    String path() {
        return driver.getCurrentUrl().replace(Shop.base(), "");
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** The number that an element shows, without its grouping signs. */
    long number(String css) {
        return Long.parseLong(one(css).getText().replaceAll("\\D", ""));
    }

    void logIn(Account account) {
        one("input[name=username]").clear();
        one("input[name=username]").sendKeys(account.user());
        one("input[name=password]").sendKeys(account.password());
        one("input[name=password]").submit();
    }

    /** What the page has complained about since the last call. */
    List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    Object script(String source) {
        return Optional.ofNullable(driver.executeScript(source)).orElse(Map.of());
    }

    void screenshot(String name) {
        try {
            Path directory = Files.createDirectories(Path.of(System.getProperty("it.screenshots")));
            Path taken = driver.getScreenshotAs(OutputType.FILE).toPath();
            Files.move(taken, directory.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The browser's profile stays: " + profile);
        }
    }
}
