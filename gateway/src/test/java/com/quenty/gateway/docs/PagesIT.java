package com.quenty.gateway.docs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.quenty.gateway.AtTheDoor;
import com.quenty.gateway.StandIns;
import com.quenty.test.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages in a real browser. */
@AtTheDoor
class PagesIT {

    private static Browser browser;

    private final List<String> expected = new ArrayList<>();

    private String gateway;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @BeforeEach
    void open(@LocalServerPort int port) throws IOException {
        gateway = "http://localhost:" + port;
        StandIns.reset();
        // The largest document takes a browser several seconds, so two tests show it and the others a small one.
        StandIns.ORDER.stubFor(documentOf("order-service"));
        StandIns.CUSTOMER.stubFor(documentOf("customer-service"));
        browser.forget(gateway);
    }

    /** Else a page that half works would pass. */
    @AfterEach
    void nothingIsComplainedOfInTheConsole() {
        assertThat(browser.complaints())
                .filteredOn(complaint -> expected.stream().noneMatch(complaint::contains))
                .isEmpty();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theReferenceShowsTheOperationsOfTheServiceThatTheAddressNames() {
        browser.open(gateway + "/docs?service=order-service");

        browser.await(textToBePresentInElementLocated(By.id("reference"), "stock-movements"));
        assertThat(browser.run("return document.getElementById('service').value"))
                .isEqualTo("order-service");
        assertThat(browser.run("return [...document.querySelectorAll('#service option')].at(-1).textContent"))
                .asString()
                .endsWith("(not deployed)");
        browser.picture("reference-light");
        assertThat(browser.run(
                        "return performance.getEntriesByType('resource').map(each => new URL(each.name).origin)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .as("nothing is asked of another origin")
                .containsOnly(gateway);
    }

    @Test
    void theReferenceIsDarkForReadersWhoPreferThatAndRemembersAnotherChoice() {
        browser.preferring("dark").open(gateway + "/docs?service=customer-service");
        browser.await(textToBePresentInElementLocated(By.id("reference"), "document-types"));

        assertThat(background()).isEqualTo("rgb(17, 23, 29)");
        browser.picture("reference-dark");

        browser.find("#theme").click();
        browser.open(gateway + "/docs/guides/errors");

        assertThat(background()).isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void aSearchFindsAnOperationByItsWords() {
        browser.open(gateway + "/docs?service=customer-service");
        browser.await(textToBePresentInElementLocated(By.id("reference"), "document-types"));

        browser.run("[...document.querySelectorAll('#reference button')]"
                + ".find(button => /Search/.test(button.textContent)).click()");
        var input = browser.await(visibilityOfElementLocated(By.cssSelector("input[role=combobox]")));
        input.sendKeys("revoke a verification");

        browser.await(presenceOfElementLocated(By.cssSelector("[role=option]")));
        assertThat(browser.run("return document.querySelector('[role=option]').textContent"))
                .asString()
                .containsIgnoringCase("revoke");
        browser.picture("search");
    }

    @Test
    void signingInSendsTheTokenWithRequestsAndAReloadKeepsTheSession() {
        var first = Tokens.with("companies:read").bearer();
        StandIns.AUTH.stubFor(post(urlPathEqualTo("/api/v1/auth/login"))
                .withRequestBody(matchingJsonPath("$.password", equalTo("seven lazy herons at noon")))
                .willReturn(okJson(Browser.pair(first, "refresh-1", false))));
        StandIns.AUTH.stubFor(post(urlPathEqualTo("/api/v1/auth/refresh"))
                .withRequestBody(matchingJsonPath("$.refresh_token", equalTo("refresh-1")))
                .willReturn(okJson(Browser.pair(first, "refresh-2", false))));
        browser.open(gateway + "/docs/guides/getting-started");

        browser.signIn("ana.torres", "seven lazy herons at noon");

        browser.await(textToBePresentInElementLocated(By.cssSelector("#shell .who"), "ana.torres"));
        browser.runAsync("const done = arguments[0]; import('/app/assets/session.js').then(session =>"
                + " session.authorised('/api/v1/companies')).then(answer => done(answer.status));");
        StandIns.CUSTOMER.verify(
                getRequestedFor(urlPathEqualTo("/api/v1/companies")).withHeader("Authorization", equalTo(first)));
        browser.picture("signed-in");

        browser.open(gateway + "/docs/guides/errors");

        browser.await(textToBePresentInElementLocated(By.cssSelector("#shell .who"), "ana.torres"));
        assertThat(browser.url()).doesNotContain("refresh", "ey");
        assertThat(browser.run("return JSON.stringify(localStorage)"))
                .asString()
                .doesNotContain("refresh-", "eyJ");
        browser.find("#sign-out").click();
        browser.await(elementToBeClickable(By.id("open-sign-in")));
        assertThat(browser.run("return sessionStorage.length")).isEqualTo(0L);
    }

    @Test
    void aBrowserThatSomebodySignedInFromIsAKnownDeviceTheNextTime() {
        var login = urlPathEqualTo("/api/v1/auth/login");
        StandIns.AUTH.stubFor(post(login)
                .willReturn(okJson(Browser.pair(Tokens.with("companies:read").bearer(), "refresh-1", false)
                        .replaceFirst("\\{", "{\"device_token\": \"device-1\", "))));
        browser.open(gateway + "/docs/guides/getting-started");

        for (var username : List.of("dora.device", "Dora.Device", "somebody.else")) {
            browser.signIn(username, "seven lazy herons at noon");
            browser.await(textToBePresentInElementLocated(By.cssSelector("#shell .who"), username));
            browser.find("#sign-out").click();
            browser.await(elementToBeClickable(By.id("open-sign-in")));
        }

        StandIns.AUTH.verify(postRequestedFor(login)
                .withRequestBody(matchingJsonPath("$.username", equalTo("dora.device")))
                .withRequestBody(notMatching(".*device_token.*")));
        StandIns.AUTH.verify(postRequestedFor(login)
                .withRequestBody(matchingJsonPath("$.username", equalTo("Dora.Device")))
                .withRequestBody(matchingJsonPath("$.device_token", equalTo("device-1"))));
        StandIns.AUTH.verify(postRequestedFor(login)
                .withRequestBody(matchingJsonPath("$.username", equalTo("somebody.else")))
                .withRequestBody(notMatching(".*device_token.*")));
        assertThat(browser.run("return localStorage.getItem('quenty.devices')"))
                .asString()
                .contains("device-1")
                .doesNotContain("dora", "herons");
    }

    @Test
    void aRequestOfTheReferenceCarriesTheTokenOfTheOneWhoSignedIn() {
        var token = Tokens.with("products:read").bearer();
        StandIns.AUTH.stubFor(
                post(urlPathEqualTo("/api/v1/auth/login")).willReturn(okJson(Browser.pair(token, "refresh-1", false))));
        browser.open(gateway + "/docs?service=order-service#tag/products/GET/api/v1/products");
        browser.await(textToBePresentInElementLocated(By.id("reference"), "stock-movements"));
        browser.signIn("ana.torres", "seven lazy herons at noon");
        browser.await(textToBePresentInElementLocated(By.cssSelector("#shell .who"), "ana.torres"));

        browser.press("Test Request");
        browser.press("Send");

        eventually(() -> StandIns.ORDER.verify(
                getRequestedFor(urlPathEqualTo("/api/v1/products")).withHeader("Authorization", equalTo(token))));
        browser.picture("request");
    }

    @Test
    void theStylesThatTheViewerWritesAreTakenInTheWayThatThePolicyLeavesOpen() {
        browser.open(gateway + "/docs?service=customer-service");
        browser.await(textToBePresentInElementLocated(By.id("reference"), "document-types"));

        // Of its notices and its theme.
        browser.await(driver -> Boolean.TRUE.equals(
                browser.run("return document.adoptedStyleSheets.filter(sheet => sheet.cssRules.length).length > 1")));
        assertThat(browser.run("return document.querySelectorAll('style').length"))
                .isEqualTo(0L);
    }

    @Test
    void aOneTimePasswordIsReplacedBeforeAnythingElse() {
        var limited = Tokens.with("nothing:read").bearer();
        StandIns.AUTH.stubFor(post(urlPathEqualTo("/api/v1/auth/login"))
                .willReturn(okJson(Browser.pair(limited, "refresh-0", true))));
        StandIns.AUTH.stubFor(post(urlPathEqualTo("/api/v1/auth/change-password"))
                .withHeader("Authorization", equalTo(limited))
                .withRequestBody(matchingJsonPath("$.current_password", equalTo("one-time")))
                .withRequestBody(matchingJsonPath("$.new_password", equalTo("a long sentence of my own")))
                .willReturn(okJson(Browser.pair(Tokens.with("companies:read").bearer(), "refresh-1", false))));
        browser.open(gateway + "/docs/guides/getting-started");

        browser.signIn("admin", "one-time");
        var chosen = browser.await(visibilityOfElementLocated(By.id("new-password")));
        browser.picture("first-password");
        chosen.sendKeys("a long sentence of my own" + Keys.ENTER);

        browser.await(textToBePresentInElementLocated(By.cssSelector("#shell .who"), "admin"));
    }

    @Test
    void aRefusedSignInSaysWhy() {
        expected.add("status of 401");
        StandIns.AUTH.stubFor(
                post(urlPathEqualTo("/api/v1/auth/login"))
                        .willReturn(
                                aResponse()
                                        .withStatus(401)
                                        .withHeader("Content-Type", "application/problem+json")
                                        .withBody(
                                                "{\"code\": \"invalid-credentials\", \"detail\": \"User name or password is wrong.\"}")));
        browser.open(gateway + "/docs/guides/getting-started");

        browser.signIn("ana.torres", "wrong");

        browser.await(textToBePresentInElementLocated(By.cssSelector("#sign-in [role=alert]"), "is wrong"));
        assertThat(browser.findings("#sign-in"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        browser.picture("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"getting-started", "signing-in", "machine-clients", "pages", "errors", "idempotency"})
    void aGuideReadsInBothLanguagesOnANarrowScreenAndByKeyboard(String guide) {
        browser.sized(375, 812).open(gateway + "/docs/guides/" + guide);
        browser.await(elementToBeClickable(By.id("open-sign-in")));
        var english = browser.find("article[lang=en] h1").getText();

        assertThat(english).isNotBlank();
        assertThat(browser.overflow()).as("wider than the screen").isEqualTo(0L);
        assertThat(browser.findings("body"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        browser.picture("guide-%s-en".formatted(guide));

        browser.find("body").sendKeys(Keys.TAB);
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
        browser.find("#language").click();

        assertThat(browser.find("article[lang=es] h1").getText()).isNotBlank().isNotEqualTo(english);
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("es");
        browser.find("#theme").click();
        assertThat(browser.findings("body"))
                .as("in the dark scheme")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        browser.picture("guide-%s-es-dark".formatted(guide));
    }

    @ParameterizedTest
    @ValueSource(strings = {"getting-started", "signing-in", "machine-clients", "pages", "errors", "idempotency"})
    void theCommandsOfAGuideAreForTheSuiteThatShowsIt(String guide) {
        browser.open(gateway + "/docs/guides/" + guide);
        browser.await(elementToBeClickable(By.id("open-sign-in")));

        var addresses = Pattern.compile("https?://[^/\\s]+")
                .matcher(String.valueOf(browser.run("return document.getElementById('content').textContent")))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(addresses).allMatch(gateway::equals);
    }

    @Test
    void theReferenceFitsANarrowScreen() {
        browser.sized(375, 812).open(gateway + "/docs?service=customer-service");
        browser.await(textToBePresentInElementLocated(By.id("reference"), "customer-service"));

        assertThat(browser.overflow()).isEqualTo(0L);
        assertThat(browser.findings("#shell", ".services"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        browser.picture("reference-narrow");
    }

    private static MappingBuilder documentOf(String service) throws IOException {
        return get(urlPathEqualTo("/v3/api-docs"))
                .willReturn(okJson(Files.readString(Path.of("..", service, "openapi.json"))));
    }

    private Object background() {
        return browser.run("return getComputedStyle(document.body).backgroundColor");
    }
}
