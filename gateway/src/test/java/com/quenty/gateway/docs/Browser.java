package com.quenty.gateway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium. Pictures of what it shows go to {@code target/pages}. */
final class Browser implements AutoCloseable {

    private static final List<Path> CHROMIUM = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
    private static final List<Path> DRIVER = List.of(Path.of("/usr/bin/chromedriver"));

    /** Only a test that fails waits this long; a busy machine may need much of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Path PICTURES = Path.of("target", "pages");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test where no Chromium with its driver is installed; in CI there has to be one. */
    static Browser start() {
        var chromium = CHROMIUM.stream().filter(Files::isExecutable).findFirst();
        var service = DRIVER.stream().filter(Files::isExecutable).findFirst();
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(
                    chromium.isPresent() && service.isPresent(),
                    "The pages are not looked at: Chromium and chromedriver are not installed.");
        }
        var options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-US");
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(service.orElseThrow().toFile())
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return new Browser(driver);
    }

    /** As a new visitor: nothing kept of the origin, a wide screen, a light scheme, no complaints. */
    void forget(String origin) {
        driver.get("about:blank");
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
        sized(1280, 900).preferring("light").complaints();
    }

    Browser sized(int width, int height) {
        // Not the window's size, which has a minimum.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Browser preferring(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    Browser open(String url) {
        driver.get(url);
        return this;
    }

    String url() {
        return driver.getCurrentUrl();
    }

    <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE).until(condition);
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** Through the dialog of the frame. */
    void signIn(String username, String password) {
        await(ExpectedConditions.elementToBeClickable(By.id("open-sign-in"))).click();
        await(ExpectedConditions.elementToBeClickable(By.id("username"))).sendKeys(username);
        find("#password").sendKeys(password + Keys.ENTER);
    }

    /** What auth-service answers to a sign-in. */
    static String pair(String bearer, String refresh, boolean passwordChangeRequired) {
        return """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 900, "refresh_token": "%s",
                 "password_change_required": %s}""".formatted(bearer.replace("Bearer ", ""), refresh, passwordChangeRequired);
    }

    /** By how many pixels the page is wider than the screen. */
    Object overflow() {
        return run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Presses the first button whose text begins so, once there is one. */
    void press(String text) {
        await(driver -> Boolean.TRUE.equals(run("""
                const button = [...document.querySelectorAll('button')]
                    .find(each => each.innerText.trim().startsWith(arguments[0]));
                button?.click();
                return Boolean(button);
                """, text)));
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    Object runAsync(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** Warnings and errors of the page's console since this was asked last, also of the network. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What axe finds wrong for people who read or operate the page otherwise (WCAG 2.2 A and AA). */
    Object findings(String... selectors) {
        try (var axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run({include: arguments[0]}, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
                    .then(found => done(found.violations.flatMap(
                        violation => violation.nodes.map(node => violation.id + ': ' + node.html + ' ' + node.failureSummary))));
                """, List.of(selectors));
    }

    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
