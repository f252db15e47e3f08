package com.quenty.analytics.alerts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.webhooks.WebhookSignature;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Alerts from their creation to the message that somebody gets. */
@ServiceIT
class AlertIT {

    private final ApiClient platform;
    private final AlertEvaluationService evaluation;
    private final MutableClock clock;
    private final String companyId = ExternalId.next("COMP");
    private final ApiClient api;
    private WireMockServer receiver;
    private Instant minute;

    AlertIT(RestTestClient http, AlertEvaluationService evaluation, MutableClock clock) {
        this.platform = ApiClient.of(http);
        this.api = platform.as(Tokens.with("alerts:*", "metrics:*").company(companyId));
        this.evaluation = evaluation;
        this.clock = clock;
    }

    @BeforeEach
    void aReceiverAndAMinute() {
        receiver = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        receiver.start();
        minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
        clock.stopAt(minute);
    }

    @AfterEach
    void noReceiver() {
        receiver.stop();
    }

    private void read(int value, Instant at) {
        api.post(
                        "/api/v1/metrics",
                        Json.of(
                                "readings",
                                List.of(Json.of(
                                        "metric_id",
                                        ExternalId.next("MET"),
                                        "name",
                                        "pickups.completed",
                                        "value",
                                        value,
                                        "timestamp",
                                        at.toString(),
                                        "company_id",
                                        companyId))))
                .is(200);
    }

    private Answer create(Map<String, @Nullable Object> more) {
        return api.post("/api/v1/alerts", more).is(201);
    }

    /** Evaluates at the next minute, for which one reading has this value. */
    private void nextMinute(@Nullable Integer value) {
        minute = minute.plusSeconds(60);
        clock.stopAt(minute.plusSeconds(31));
        if (value != null) {
            read(value, minute.minusSeconds(5));
        }
        evaluation.run();
    }

    private List<String> states(Answer alert) {
        return api.get("/api/v1/alerts/{id}/instances", alert.text("alert_id"))
                .at("instances")
                .valueStream()
                .map(each -> each.path("severity").asString() + " "
                        + each.path("state").asString())
                .toList();
    }

    private static Map<String, @Nullable Object> alert(String condition) {
        return Json.of(
                "name",
                "Few pickups",
                "metric_name",
                "pickups.completed",
                "condition_expression",
                condition,
                "time_window",
                "60s",
                "pending_seconds",
                60,
                "group_wait_seconds",
                0);
    }

    @Test
    void anAlertPendsFiresAndEnds() {
        var alert = create(alert("value < 100"));

        nextMinute(75);
        assertThat(states(alert)).containsExactly("warning pending");
        nextMinute(70);
        assertThat(states(alert)).containsExactly("warning firing");
        assertThat(api.get("/api/v1/alerts?firing=true").items("alert_id")).contains(alert.text("alert_id"));
        nextMinute(120);
        assertThat(states(alert)).isEmpty();

        var seen = api.get("/api/v1/alerts/{id}", alert.text("alert_id"));
        assertThat(seen.number("trigger_count")).isEqualTo(1);
        var timeline = api.get("/api/v1/alerts/{id}/timeline", alert.text("alert_id"));
        assertThat(timeline.items("to")).containsExactly("normal", "firing", "pending");
        assertThat(timeline.items("reason")).containsExactly("condition_ended", "condition_holds", "condition_holds");
    }

    @Test
    void aMomentIsJudgedOnce() {
        var alert = create(alert("value < 100"));

        nextMinute(75);
        evaluation.run();
        evaluation.run();

        assertThat(states(alert)).containsExactly("warning pending");
        assertThat(api.get("/api/v1/alerts/{id}/timeline", alert.text("alert_id"))
                        .items("to"))
                .containsExactly("pending");
    }

    @Test
    void readingsOfAnotherCompanyDoNotCount() {
        var other = ExternalId.next("COMP");
        platform.post(
                        "/api/v1/metrics",
                        Json.of(
                                "readings",
                                List.of(Json.of(
                                        "metric_id",
                                        ExternalId.next("MET"),
                                        "name",
                                        "pickups.completed",
                                        "value",
                                        75,
                                        "timestamp",
                                        minute.plusSeconds(55).toString(),
                                        "company_id",
                                        other))))
                .is(200);
        var alert = create(alert("value < 100"));

        nextMinute(null);

        assertThat(states(alert)).isEmpty();
    }

    @Test
    void aWebhookIsSignedRetriedKeptAndReplayed() {
        var channel = api.post(
                        "/api/v1/alerts/channels", Json.of("name", "On call", "url", receiver.baseUrl() + "/hook"))
                .is(201);
        var rotated = api.seeing(channel)
                .post("/api/v1/alerts/channels/{id}/rotate-secret", null, channel.text("channel_id"))
                .is(200);
        receiver.stubFor(post(urlPathEqualTo("/hook")).willReturn(aResponse().withStatus(500)));
        var alert = create(Json.changed(
                alert("value < 100"),
                "pending_seconds",
                0,
                "notification_channels",
                List.of(channel.text("channel_id"))));

        nextMinute(75);

        eventually(() -> {
            clock.advance(Duration.ofMinutes(1));
            assertThat(api.get("/api/v1/alerts/messages?status=dead").items("alert_id"))
                    .containsExactly(alert.text("alert_id"));
        });
        var sent = receiver.findAll(postRequestedFor(urlPathEqualTo("/hook")));
        assertThat(sent).hasSize(2);
        assertThat(sent)
                .extracting(each -> each.getHeader("webhook-id"))
                .containsOnly(sent.getFirst().getHeader("webhook-id"));
        for (var secret : List.of(channel.text("webhook_secret"), rotated.text("webhook_secret"))) {
            new WebhookSignature(List.of(secret), Duration.ofDays(1))
                    .require(
                            sent.getFirst().getHeader("webhook-id"),
                            sent.getFirst().getHeader("webhook-timestamp"),
                            sent.getFirst().getHeader("webhook-signature"),
                            sent.getFirst().getBody(),
                            clock.instant());
        }

        receiver.stubFor(post(urlPathEqualTo("/hook")).willReturn(aResponse().withStatus(204)));
        var dead = api.get("/api/v1/alerts/messages?status=dead").text("items.0.message_id");
        assertThat(api.get("/api/v1/alerts/messages/{id}", dead).text("last_error"))
                .contains("500");
        api.post("/api/v1/alerts/messages/{id}/replay", null, dead).is(200);
        eventually(
                () -> assertThat(api.get("/api/v1/alerts/messages/{id}", dead).text("status"))
                        .isEqualTo("delivered"));
        api.post("/api/v1/alerts/messages/{id}/replay", null, dead).problem(409, "illegal-transition");
    }

    @Test
    void aSilencedAlertIsJudgedAndNotTold() {
        api.post(
                        "/api/v1/alerts/silences",
                        Json.of(
                                "labels", Map.of(),
                                "reason", "Stocktaking.",
                                "silenced_until",
                                        minute.plus(Duration.ofHours(1)).toString()))
                .is(201);
        var alert = create(Json.changed(
                alert("value < 100"),
                "pending_seconds",
                0,
                "notification_channels",
                List.of("email"),
                "recipients",
                List.of("ops@example.com")));

        nextMinute(75);

        assertThat(states(alert)).containsExactly("warning firing");
        assertThat(api.get("/api/v1/alerts/messages").items("message_id")).isEmpty();
    }

    @Test
    void aChangeLetsEverythingBeginAnew() {
        var alert = create(Json.changed(alert("value < 100"), "pending_seconds", 0));
        nextMinute(75);

        var revised = api.seeing(alert)
                .patch("/api/v1/alerts/{id}", Json.of("condition_expression", "value < 50"), alert.text("alert_id"))
                .is(200);

        assertThat(states(revised)).isEmpty();
        assertThat(api.get("/api/v1/alerts/{id}/timeline", alert.text("alert_id"))
                        .items("reason"))
                .startsWith("rule_changed");
    }

    @Test
    void aDryRunSaysWhatWouldHaveBeen() {
        for (int i = 0; i < 5; i++) {
            read(i == 2 ? 10 : 75, minute.minus(Duration.ofMinutes(10 - i)).minusSeconds(5));
        }

        var run = api.post(
                        "/api/v1/alerts/dry-run",
                        Json.of(
                                "alert", alert("value > 50"),
                                "evaluated_from",
                                        minute.minus(Duration.ofMinutes(10)).toString(),
                                "evaluated_until",
                                        minute.minus(Duration.ofMinutes(4)).toString()))
                .is(200);

        assertThat(run.number("evaluations")).isEqualTo(6);
        assertThat(run.number("times_fired")).isEqualTo(2);
        assertThat(api.get("/api/v1/alerts").items("alert_id")).isEmpty();
    }

    @Test
    void aDryRunOverASeriesFollowsTheSamples() {
        var run = api.post(
                        "/api/v1/alerts/dry-run",
                        Json.of(
                                "alert", Json.changed(alert("value > 50"), "keep_firing_seconds", 60),
                                "evaluated_from", "2026-11-01T00:00:00Z",
                                "series", "75 85 70 70 10 10"))
                .is(200);

        assertThat(run.at("points")
                        .valueStream()
                        .map(point ->
                                point.path("instances").path(0).path("state").asString("none"))
                        .toList())
                .containsExactly("pending", "firing", "firing", "firing", "firing", "none");
    }

    @Test
    void whatIsNoAlertIsRefused() {
        api.post("/api/v1/alerts", alert("System.exit(1)")).problem(422, "condition-invalid", "/condition_expression");
        api.post("/api/v1/alerts", alert("slope > 1")).problem(422, "condition-invalid", "/condition_expression");
        api.post("/api/v1/alerts", alert("value > threshold")).problem("validation-failed", "/threshold_value");
        api.post("/api/v1/alerts", Json.changed(alert("value > 1"), "metric_name", "no.such"))
                .problem("metric-unknown", "/metric_name");
        api.post("/api/v1/alerts", Json.changed(alert("value > 1"), "time_window", "32d"))
                .problem("validation-failed", "/time_window");
        api.post("/api/v1/alerts", Json.changed(alert("value > 1"), "notification_channels", List.of("HOOK-1")))
                .problem("channel-unknown", "/notification_channels/0");
        api.post("/api/v1/alerts", Json.changed(alert("value > 1"), "company_id", ExternalId.next("COMP")))
                .problem(403, "outside-data-scope", "/company_id");
    }

    @Test
    void anAlertThatIsNotActiveIsNotJudged() {
        var alert = create(Json.changed(alert("value < 100"), "pending_seconds", 0));
        api.post("/api/v1/alerts/{id}/deactivate", null, alert.text("alert_id")).is(200);

        nextMinute(75);

        assertThat(states(alert)).isEmpty();
        api.post("/api/v1/alerts/{id}/deactivate", null, alert.text("alert_id")).problem(409, "alert-inactive");
        api.post("/api/v1/alerts/{id}/reactivate", null, alert.text("alert_id")).is(200);
        nextMinute(75);
        assertThat(states(alert)).containsExactly("warning firing");
    }
}
