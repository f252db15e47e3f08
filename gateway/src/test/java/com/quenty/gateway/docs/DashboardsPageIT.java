package com.quenty.gateway.docs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.gateway.AtTheDoor;
import com.quenty.gateway.StandIns;
import com.quenty.test.Tokens;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** The page of a dashboard in a real browser. */
@AtTheDoor
@ContextConfiguration(initializers = {StandIns.class, DashboardsPageIT.WithAnalytics.class})
class DashboardsPageIT {

    private static final WireMockServer ANALYTICS = new WireMockServer(options().dynamicPort());
    private static final String ID = "DASH-01KB0000000000000000000001";
    private static final String PATH = "/api/v1/dashboards/" + ID;

    private static Browser browser;

    private final List<String> expected = new ArrayList<>();

    private String gateway;

    static class WithAnalytics implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            ANALYTICS.start();
            TestPropertyValues.of("quenty.gateway.services.analytics-service.url=" + ANALYTICS.baseUrl())
                    .applyTo(context);
        }
    }

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        gateway = "http://localhost:" + port;
        StandIns.reset();
        ANALYTICS.resetAll();
        var token = Tokens.with("dashboards:read").bearer();
        StandIns.AUTH.stubFor(
                post(urlPathEqualTo("/api/v1/auth/login")).willReturn(okJson(Browser.pair(token, "refresh-1", false))));
        StandIns.AUTH.stubFor(post(urlPathEqualTo("/api/v1/auth/refresh"))
                .willReturn(okJson(Browser.pair(token, "refresh-2", false))));
        ANALYTICS.stubFor(get(urlPathEqualTo("/api/v1/dashboards")).willReturn(okJson("""
                {"items": [{"dashboard_id": "%s", "name": "Overview", "description": "What is sold."}],
                 "next_cursor": null, "has_more": false}""".formatted(ID))));
        ANALYTICS.stubFor(get(urlPathEqualTo("/api/v1/dashboards/shared"))
                .willReturn(okJson("{\"items\": [], \"next_cursor\": null, \"has_more\": false}")));
        ANALYTICS.stubFor(get(urlPathEqualTo(PATH)).willReturn(okJson(dashboard())));
        ANALYTICS.stubFor(get(urlPathEqualTo(PATH + "/data")).willReturn(okJson(data())));
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

    private static String widget(String id, String type, String title, int column, int row, int width, int height) {
        return """
                {"widget_id": "%s", "type": "%s", "title": "%s", "question": {"metric": "orders.placed", "aggregation": "sum"},
                 "min_value": 0, "max_value": 1, "column": %d, "row": %d, "width": %d, "height": %d}""".formatted(id, type, title, column, row, width, height);
    }

    private static String dashboard() {
        return """
                {"dashboard_id": "%s", "company_id": null, "owner_id": null, "name": "Overview", "description": "What is sold.",
                 "widgets": [%s], "filters": {}, "refresh_interval": 300, "is_public": true, "version": 3}""".formatted(
                        ID,
                        String.join(
                                ", ",
                                widget("revenue", "number", "Revenue", 0, 0, 4, 2),
                                widget("share", "gauge", "On time", 4, 0, 4, 3),
                                widget("places", "pie", "By place", 8, 0, 4, 3),
                                widget("days", "line", "By day", 0, 3, 8, 4),
                                widget("zones", "bar", "By zone", 8, 3, 4, 4),
                                widget("lanes", "table", "By lane", 0, 7, 6, 3),
                                widget("credit", "number", "Credit", 6, 7, 6, 3)));
    }

    private static String series(String tags, String unit, String value, String more) {
        return """
                {"tags": %s, "unit": %s, "value": %s, "readings": 4, "previous": null, "change": null, "points": []%s}""".formatted(tags, unit, value, more);
    }

    private static String answer(String id, String... series) {
        return """
                {"widget_id": "%s", "answer": {"metric": "orders.placed", "aggregation": "sum", "read_from": "2026-11-01T05:00:00Z",
                 "read_until": "2026-12-01T05:00:00Z", "zone": "America/Bogota", "series": [%s]}, "problem": null}""".formatted(id, String.join(", ", series));
    }

    private static String data() {
        var start = Instant.parse("2026-11-01T05:00:00Z");
        var points = IntStream.range(0, 30)
                .mapToObj(day -> "{\"at\": \"%s\", \"value\": %d, \"readings\": 1, \"previous\": null}"
                        .formatted(start.plus(day, ChronoUnit.DAYS), 100 + day * 7 % 40))
                .collect(Collectors.joining(", "));
        var revenue = """
                {"tags": {}, "unit": "COP", "value": 1250000, "readings": 40, "previous": 1000000, "change": 0.25, "points": []}""";
        var days = """
                {"tags": {}, "unit": "COP", "value": 3500, "readings": 30, "previous": null, "change": null, "points": [%s]}""".formatted(points);
        return """
                {"dashboard_id": "%s", "dashboard_version": 3, "measured_from": "2026-11-01T05:00:00Z",
                 "measured_until": "2026-12-01T05:00:00Z", "as_of": "2026-12-01T05:00:00Z", "widgets": [%s]}""".formatted(
                        ID,
                        String.join(
                                ", ",
                                answer("revenue", revenue),
                                answer("share", series("{}", "null", "0.87", "")),
                                answer(
                                        "places",
                                        series("{\"city\": \"Bogotá\"}", "null", "30", ""),
                                        series("{\"city\": \"Cali\"}", "null", "10", "")),
                                answer("days", days),
                                answer("zones", series("{\"zone_code\": \"BOG-NORTE\"}", "null", "12", "")),
                                answer("lanes", series("{\"lane\": \"CO-ES\"}", "null", "5", "")),
                                "{\"widget_id\": \"credit\", \"answer\": null, \"problem\": \"metric-unknown\"}"));
    }

    private void openSignedIn() {
        browser.open(gateway + "/app/dashboards/" + ID);
        browser.signIn("ana.torres", "seven lazy herons at noon");
        browser.await(presenceOfElementLocated(By.cssSelector("#widgets .widget")));
    }

    private long count(String css) {
        return (long) browser.run("return document.querySelectorAll(arguments[0]).length", css);
    }

    private void hasNoFindings() {
        assertThat(browser.findings("body"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @Test
    void withoutSigningInNothingIsAsked() {
        browser.open(gateway + "/app/dashboards/" + ID);
        browser.await(textToBePresentInElementLocated(By.id("notice"), "Sign in to see dashboards."));
        hasNoFindings();
        assertThat(ANALYTICS.getAllServeEvents()).isEmpty();
    }

    @Test
    void everyWidgetIsDrawnAndHasATableOfItsFigures() {
        openSignedIn();

        assertThat(browser.find("#title").getText()).isEqualTo("Overview");
        assertThat(count(".widget")).isEqualTo(7);
        assertThat(count(".chart[role=img] canvas")).isEqualTo(4);
        assertThat(count("details table")).isEqualTo(4);
        assertThat(browser.find(".widget.number").getText()).contains("1,250,000", "25%");
        assertThat(browser.run("return document.querySelector('.widget.line .chart').getAttribute('aria-label')"))
                .asString()
                .contains("By day", "30 values");
        assertThat(browser.find("#widgets .widget:last-child").getText()).contains("Not measured yet.");
        assertThat(browser.overflow()).isEqualTo(0L);
        hasNoFindings();
        browser.sized(1280, 1600).picture("dashboard-light");
    }

    @Test
    void aTableIsOpenedByKeyboard() {
        openSignedIn();

        browser.find(".widget.line summary").sendKeys(Keys.ENTER);

        browser.await(driver ->
                Boolean.TRUE.equals(browser.run("return document.querySelector('.widget.line details').open")));
        assertThat(count(".widget.line tbody tr")).isEqualTo(30);
        hasNoFindings();
    }

    @Test
    void theDashboardReadsInSpanishInTheDarkAndOnANarrowScreen() {
        browser.preferring("dark");
        openSignedIn();
        browser.find("#language").click();
        browser.await(textToBePresentInElementLocated(By.id("as-of"), "Estado"));
        hasNoFindings();
        browser.sized(1280, 1600).picture("dashboard-dark-es");

        browser.sized(375, 812).open(gateway + "/app/dashboards/" + ID);
        browser.await(presenceOfElementLocated(By.cssSelector("#widgets .widget")));

        assertThat(browser.overflow()).isEqualTo(0L);
        browser.picture("dashboard-narrow");
    }

    @Test
    void anotherRangeIsAskedForAndStandsInTheAddress() {
        openSignedIn();
        browser.run("document.getElementById('from').value = '2026-10-01';"
                + "document.getElementById('last').value = '2026-10-31'");

        browser.find("#again").click();

        browser.await(driver -> browser.url().endsWith("?from=2026-10-01&last=2026-10-31"));
        browser.await(driver -> !ANALYTICS
                .findAll(getRequestedFor(urlPathEqualTo(PATH + "/data"))
                        .withQueryParam("measured_until", matching("2026-(10-31|11-01)T.*")))
                .isEmpty());
    }

    @Test
    void theListLeadsToEachDashboard() {
        browser.open(gateway + "/app/dashboards");
        browser.signIn("ana.torres", "seven lazy herons at noon");
        browser.await(textToBePresentInElementLocated(By.id("list"), "Overview"));
        hasNoFindings();

        browser.find("#list a").click();

        browser.await(presenceOfElementLocated(By.cssSelector("#widgets .widget")));
        assertThat(browser.url()).endsWith("/app/dashboards/" + ID);
    }

    @Test
    void thePageSaysWhenADashboardIsNotThere() {
        expected.add("status of 404");
        ANALYTICS.stubFor(get(urlPathEqualTo(PATH))
                .willReturn(aResponse()
                        .withStatus(404)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"code\": \"dashboard-not-found\"}")));
        browser.open(gateway + "/app/dashboards/" + ID);
        browser.signIn("ana.torres", "seven lazy herons at noon");

        browser.await(textToBePresentInElementLocated(By.id("notice"), "There is no such dashboard"));
    }
}
