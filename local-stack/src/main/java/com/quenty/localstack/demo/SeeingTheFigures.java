package com.quenty.localstack.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The manager looks at what the story did: on a dashboard, in a report, and through the eyes of an alert. */
final class SeeingTheFigures implements Chapter {

    private static final String OVERVIEW = "DASH-01KB0000000000000000000001";

    private static final int LOOKS = 4;

    @Override
    public String title() {
        return "Seeing the figures";
    }

    @Override
    public void tell(Story story) {
        var manager = story.manager().token();
        var data = "/api/v1/dashboards/%s/data".formatted(OVERVIEW);

        story.step("the dashboard at /app/dashboards/%s has what was sold".formatted(OVERVIEW), () -> {
            story.check(
                    "two orders at least",
                    story.soon(() -> ordersOf(story.gateway.get(manager, data).expect(200)) >= 2));
            return story.gateway.get(manager, data).expect(200);
        });
        story.step("and none of them for the neighbour's manager", () -> {
            var seen = story.gateway.get(story.outsider().token(), data).expect(200);
            story.check("no order", ordersOf(seen) == 0);
            return seen;
        });
        story.step("the manager takes a copy of it", () -> {
            var copy = story.gateway
                    .post(
                            manager,
                            "/api/v1/dashboards/%s/copy".formatted(OVERVIEW),
                            Map.of("name", "My overview " + story.run))
                    .expect(201);
            story.check("with all widgets", copy.at("/widgets").size() == 8);
            return copy;
        });
        story.step("an alert on too few pickups is tried: it would have fired once, after a minute", () -> {
            var tried = story.gateway
                    .post(
                            manager,
                            "/api/v1/alerts/dry-run",
                            Map.of(
                                    "alert",
                                    Map.of(
                                            "name",
                                            "Few pickups",
                                            "metric_name",
                                            "pickups.completed",
                                            "condition_expression",
                                            "value < 10",
                                            "time_window",
                                            "1h",
                                            "pending_seconds",
                                            60),
                                    "evaluated_from",
                                    "2026-11-02T08:00:00Z",
                                    "series",
                                    "12 9 8 7 12"))
                    .expect(200);
            story.check("fired once", tried.at("/times_fired").asInt() == 1);
            return tried;
        });
        var report = story.step("a report of the day's orders is asked for", () -> {
            var now = Instant.now();
            return story.gateway
                    .post(
                            manager,
                            "/api/v1/reports",
                            Map.of(
                                    "name",
                                    "Orders, " + story.run,
                                    "format",
                                    "json",
                                    "sections",
                                    List.of(Map.of(
                                            "title",
                                            "Orders",
                                            "question",
                                            Map.of("metric", "orders.placed", "aggregation", "sum"))),
                                    "measured_from",
                                    now.minus(Duration.ofDays(1)).toString(),
                                    "measured_until",
                                    now.plusSeconds(60).toString()))
                    .expect(201);
        });
        story.step("and downloaded by a link that is good for five minutes", () -> {
            var path = "/api/v1/reports/" + report.text("report_id");
            story.check("it is completed", isMade(story, manager, path));
            var link = story.gateway.post(manager, path + "/link").expect(200).text("path");
            var file = story.gateway.get(manager, link).expect(200);
            story.check(
                    "with a row for each currency", !file.at("/sections/0/rows").isEmpty());
            return file;
        });
    }

    /** The service looks for reports every five seconds, and then makes them. */
    private static boolean isMade(Story story, String token, String path) {
        return IntStream.range(0, LOOKS)
                .anyMatch(look -> story.soon(() -> story.gateway
                        .get(token, path)
                        .expect(200)
                        .text("status")
                        .equals("completed")));
    }

    private static int ordersOf(Answer data) {
        int orders = 0;
        for (JsonNode widget : data.at("/widgets")) {
            if (widget.path("widget_id").asString().equals("orders")) {
                for (var series : widget.at("/answer/series")) {
                    orders += series.path("value").asInt();
                }
            }
        }
        return orders;
    }
}
