package com.quenty.gateway.docs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.gateway.AtTheDoor;
import com.quenty.gateway.StandIns;
import com.quenty.test.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of a day's routes in a real browser. */
@AtTheDoor
@ContextConfiguration(initializers = {StandIns.class, RoutesPageIT.WithPickups.class})
class RoutesPageIT {

    private static final WireMockServer PICKUPS = new WireMockServer(options().dynamicPort());

    private static Browser browser;

    private final List<String> expected = new ArrayList<>();

    private String page;

    /** Elsewhere pickup-service is the one that is down. */
    static class WithPickups implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            PICKUPS.start();
            TestPropertyValues.of("quenty.gateway.services.pickup-service.url=" + PICKUPS.baseUrl())
                    .applyTo(context);
        }
    }

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        var gateway = "http://localhost:" + port;
        page = gateway + "/app/routes?date=" + DayOfRoutes.DATE;
        StandIns.reset();
        PICKUPS.resetAll();
        var token = Tokens.with("routes:read").bearer();
        StandIns.AUTH.stubFor(
                post(urlPathEqualTo("/api/v1/auth/login")).willReturn(okJson(Browser.pair(token, "refresh-1", false))));
        StandIns.AUTH.stubFor(post(urlPathEqualTo("/api/v1/auth/refresh"))
                .willReturn(okJson(Browser.pair(token, "refresh-2", false))));
        StandIns.CUSTOMER.stubFor(get(urlPathMatching("/api/v1/users/.*"))
                .willReturn(okJson("{\"first_name\": \"Ana\", \"last_name\": \"Restrepo\"}")));
        new DayOfRoutes()
                .with("started", "Norte", 8, 4, 5)
                .with("started", "Centro", 6)
                .with("planned", "Sur", 7, 7)
                .with("cancelled", "Occidente", 3)
                .stub(PICKUPS);
        browser.forget(gateway);
    }

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

    private void openSignedIn() {
        browser.open(page);
        browser.signIn("ana.torres", "seven lazy herons at noon");
        browser.await(visibilityOfElementLocated(By.id("totals")));
    }

    private long count(String css) {
        return (long) browser.run("return document.querySelectorAll(arguments[0]).length", css);
    }

    private Object fill(String css) {
        return browser.run("return getComputedStyle(document.querySelector(arguments[0])).fill", css);
    }

    private void hasNoFindings() {
        assertThat(browser.findings("body"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    /** Else the page would be tested with answers that nobody gives. */
    @Test
    void theAnswersOfTheseTestsAreThoseOfPickupService() throws IOException {
        var json = new JsonMapper();
        var document = json.readTree(Files.readString(Path.of("..", "pickup-service", "openapi.json")));
        var samples = DayOfRoutes.samples().stream().map(json::readTree).toList();
        var paths = List.of("/api/v1/routes/{route_id}", "/api/v1/routes/{route_id}/map");

        for (int i = 0; i < paths.size(); i++) {
            var schema =
                    document.path("paths").path(paths.get(i)).at("/get/responses/200/content/application~1json/schema");
            assertThat(unknown(document, schema, samples.get(i), ""))
                    .as(paths.get(i))
                    .isEmpty();
        }
    }

    private static List<String> unknown(JsonNode document, JsonNode reference, JsonNode value, String at) {
        var schema = reference;
        while (schema.has("$ref") || schema.has("anyOf") || schema.has("oneOf")) {
            schema = schema.has("$ref")
                    ? document.at(schema.path("$ref").asString().substring(1))
                    : schema.has("anyOf")
                            ? schema.path("anyOf").path(0)
                            : schema.path("oneOf").path(0);
        }
        var found = new ArrayList<String>();
        if (value.isArray()) {
            for (var item : value) {
                found.addAll(unknown(document, schema.path("items"), item, at + "/*"));
            }
        } else if (value.isObject()) {
            for (var member : value.properties()) {
                var known = schema.path("properties").path(member.getKey());
                if (known.isMissingNode()) {
                    found.add(at + '/' + member.getKey());
                } else {
                    found.addAll(unknown(document, known, member.getValue(), at + '/' + member.getKey()));
                }
            }
        }
        return found;
    }

    @Test
    void withoutSigningInNothingIsAskedAndThePageOffersIt() {
        browser.open(page);
        browser.await(textToBePresentInElementLocated(By.id("notice"), "Sign in to see the routes."));
        hasNoFindings();

        browser.find("#notice button").click();

        browser.await(elementToBeClickable(By.id("username")));
        assertThat(PICKUPS.getAllServeEvents()).isEmpty();
    }

    @Test
    void theDayIsDrawnAsAMapAndATimetableWithTablesOfWhatTheyShow() {
        openSignedIn();

        assertThat(browser.find("#totals").getText())
                .startsWith("Routes: 3. Stops: 21, done: 3, late: 3. 144.6 km, 38.3 kg");
        assertThat(count("#map polyline")).isEqualTo(3);
        assertThat(count("#map .stop")).isEqualTo(21);
        assertThat(count("#map .stop.late")).isEqualTo(3);
        assertThat(count("#timetable .bar")).isEqualTo(21);
        assertThat(count("#timetable .bar.late")).isEqualTo(3);
        assertThat(fill("#timetable .bar.late .work")).isNotEqualTo(fill("#timetable .bar.done .work"));
        assertThat(fill("#map .stop.late path")).isEqualTo(fill("#timetable .bar.late .work"));
        // All four in the list, but nobody drives what was called off.
        assertThat(count("#list tbody tr")).isEqualTo(4);
        assertThat(count("#stops tbody tr:not(.group)")).isEqualTo(21);
        assertThat(count("#stops td.late")).isEqualTo(3);
        // 13:00 UTC and two hours, in Bogotá; 25 minutes late.
        assertThat(browser.run("return document.getElementById('stop-0-4').innerText"))
                .asString()
                .contains("10:00", "10:25", "25, late");
        assertThat(browser.find("#list tbody td").getText()).isEqualTo("Ana Restrepo");
        PICKUPS.verify(getRequestedFor(urlPathEqualTo("/api/v1/routes")).withQueryParam("date", equalTo("2026-12-01")));
        assertThat(browser.overflow()).isEqualTo(0L);
        hasNoFindings();
        browser.sized(1280, 2000).picture("routes-light");
        assertThat(browser.url()).doesNotContain("ey");
    }

    @Test
    void theDayReadsInSpanishInTheDarkAndOnANarrowScreen() {
        browser.preferring("dark");
        openSignedIn();
        browser.find("#language").click();
        browser.await(textToBePresentInElementLocated(By.id("totals"), "Rutas"));
        assertThat(browser.find("#list caption").getText()).startsWith("martes, 1 de diciembre de 2026");
        hasNoFindings();
        browser.sized(1280, 2000).picture("routes-dark-es");

        browser.sized(375, 812).open(page);
        browser.await(textToBePresentInElementLocated(By.id("totals"), "Rutas"));

        assertThat(browser.overflow()).isEqualTo(0L);
        hasNoFindings();
        browser.picture("routes-narrow");
        browser.run("document.getElementById('map-title').scrollIntoView()");
        browser.picture("routes-narrow-map");
    }

    @Test
    void oneRouteIsLookedAtByKeyboard() {
        openSignedIn();
        var button = browser.find("#list [data-route=RT-2]");

        button.sendKeys(Keys.ENTER);

        browser.await(driver -> count("#map polyline") == 1);
        assertThat(count("#map .stop")).isEqualTo(6);
        assertThat(count("#timetable .bar")).isEqualTo(6);
        assertThat(count("#stops tbody tr:not(.group)")).isEqualTo(6);
        assertThat(browser.run("return document.activeElement.dataset.route")).isEqualTo("RT-2");
        assertThat(browser.run("return document.activeElement.getAttribute('aria-pressed')"))
                .isEqualTo("true");
        browser.picture("routes-one");

        browser.find("#list [data-route=RT-2]").sendKeys(Keys.ENTER);
        browser.await(driver -> count("#map polyline") == 3);
    }

    @Test
    void theMapIsMovedAndZoomedByKeysAndButtons() {
        openSignedIn();
        var position = "return document.querySelector('#map .depot').getAttribute('x')";
        var scale = "return document.querySelector('#map .scale text').textContent";
        var start = List.of(browser.run(position), browser.run(scale));
        var map = browser.find("#map");

        map.sendKeys("+", "+");
        assertThat(browser.run(scale)).isNotEqualTo(start.get(1));
        map.sendKeys(Keys.ARROW_LEFT);
        assertThat(browser.run(position)).isNotEqualTo(start.get(0));
        map.sendKeys("0");
        assertThat(List.of(browser.run(position), browser.run(scale))).isEqualTo(start);
        browser.find("#closer").click();
        assertThat(browser.run(position)).isNotEqualTo(start.get(0));
        browser.find("#whole").click();
        assertThat(List.of(browser.run(position), browser.run(scale))).isEqualTo(start);
    }

    @Test
    void aSignOfTheDrawingsLeadsToItsRow() {
        openSignedIn();

        browser.run("document.querySelector('#map .stop.late')"
                + ".dispatchEvent(new MouseEvent('click', {bubbles: true}))");

        assertThat(browser.run("return document.activeElement.className")).isEqualTo("is-late");
    }

    @Test
    void anotherDayIsAnotherAddress() {
        openSignedIn();

        browser.find("#later").click();

        browser.await(textToBePresentInElementLocated(By.id("notice"), "There is no route on this day."));
        assertThat(browser.url()).endsWith("/app/routes?date=2026-12-02");
        assertThat(browser.find("#routes").isDisplayed()).isFalse();
        browser.run("history.back()");
        browser.await(visibilityOfElementLocated(By.id("totals")));
        assertThat(browser.run("return document.getElementById('date').value")).isEqualTo("2026-12-01");
    }

    @Test
    void anAddressWithoutADaySaysSoAndAsksForNothing() {
        openSignedIn();
        PICKUPS.resetRequests();

        for (var wrong : List.of("abc", "2026-02-30", "2026-13-01", "1.12.2026")) {
            browser.open(page.replace(DayOfRoutes.DATE, wrong));
            browser.await(textToBePresentInElementLocated(By.id("notice"), wrong + "” in the address is no day."));
            assertThat(browser.find("#routes").isDisplayed()).isFalse();
        }
        assertThat(PICKUPS.getAllServeEvents()).isEmpty();
        hasNoFindings();

        browser.find("#later").click();
        browser.await(textToBePresentInElementLocated(By.id("notice"), "There is no route on this day."));
    }

    @Test
    void aRouteThatCannotBeReadIsMissingAndTheOthersAreThere() {
        expected.add("status of 503");
        PICKUPS.stubFor(get(urlPathEqualTo("/api/v1/routes/RT-1"))
                .willReturn(aResponse().withStatus(503)));

        openSignedIn();

        browser.await(textToBePresentInElementLocated(By.id("notice"), "at the moment: 1."));
        assertThat(count("#map polyline")).isEqualTo(2);
    }

    @Test
    void thePageSaysWhenRoutesCannotBeReadOrMayNotBe() {
        expected.add("status of 50");
        expected.add("status of 403");
        PICKUPS.stubFor(
                get(urlPathEqualTo("/api/v1/routes")).willReturn(aResponse().withStatus(503)));
        browser.open(page);
        browser.signIn("ana.torres", "seven lazy herons at noon");
        browser.await(textToBePresentInElementLocated(By.id("notice"), "once pickup-service answers"));

        PICKUPS.stubFor(get(urlPathEqualTo("/api/v1/routes"))
                .willReturn(aResponse()
                        .withStatus(403)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"code\": \"permission-denied\"}")));
        browser.find("#again").click();

        browser.await(textToBePresentInElementLocated(By.id("notice"), "This account may not see routes."));
        hasNoFindings();
    }

    @Test
    void signingOutLeavesNothingOnThePage() {
        openSignedIn();

        browser.find("#sign-out").click();

        browser.await(textToBePresentInElementLocated(By.id("notice"), "Sign in to see the routes."));
        assertThat(browser.find("#routes").isDisplayed()).isFalse();
    }
}
