package com.quenty.analytics;

import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.EndpointWalk;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class EndpointsIT {

    private final EndpointWalk walk;
    private final ApiClient api;

    EndpointsIT(EndpointWalk walk, RestTestClient http) {
        this.walk = walk;
        this.api = ApiClient.of(http).as(Tokens.with("*").company(ExternalId.next("COMP")));
    }

    @TestFactory
    Stream<DynamicNode> everyEndpoint() {
        var dashboard = created("/api/v1/dashboards", Json.of("name", "Mine", "widgets", List.of()), "dashboard_id");
        var channel = created(
                "/api/v1/alerts/channels", Json.of("name", "On call", "url", "http://localhost:1/hook"), "channel_id");
        return walk.common("/api/v1/metrics/definitions/{name}", "orders.placed")
                .owned("/api/v1/dashboards/{dashboard_id}", dashboard)
                .owned("/api/v1/dashboards/{dashboard_id}/versions/{version}", dashboard, 0)
                .owned("/api/v1/alerts/{alert_id}", alert())
                .owned("/api/v1/alerts/channels/{channel_id}", channel)
                .owned("/api/v1/alerts/messages/{message_id}", message(channel))
                .owned("/api/v1/alerts/silences/{silence_id}", silence())
                .owned("/api/v1/reports/{report_id}", report())
                .tests();
    }

    private String created(String path, Map<String, @Nullable Object> body, String id) {
        return api.post(path, body).is(201).text(id);
    }

    private String alert() {
        return created(
                "/api/v1/alerts",
                Json.of(
                        "name", "Few pickups",
                        "metric_name", "pickups.completed",
                        "condition_expression", "value < 5",
                        "time_window", "1h"),
                "alert_id");
    }

    private String message(String channel) {
        return api.post("/api/v1/alerts/channels/{channel_id}/test", null, channel)
                .is(200)
                .text("message_id");
    }

    private String silence() {
        return created(
                "/api/v1/alerts/silences",
                Json.of(
                        "labels", Map.of(),
                        "reason", "Stocktaking.",
                        "silenced_until", Instant.now().plusSeconds(86_400).toString()),
                "silence_id");
    }

    private String report() {
        return created(
                "/api/v1/reports",
                Json.of(
                        "name",
                        "Pickups",
                        "sections",
                        List.of(Json.of(
                                "title",
                                "All",
                                "question",
                                Json.of("metric", "pickups.completed", "aggregation", "sum"))),
                        "measured_from",
                        "2026-11-01T00:00:00Z",
                        "measured_until",
                        "2026-12-01T00:00:00Z"),
                "report_id");
    }
}
