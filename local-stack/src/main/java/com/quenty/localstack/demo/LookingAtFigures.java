package com.quenty.localstack.demo;

import java.util.List;
import java.util.Map;

/** The services have told their figures all along: the manager looks at what the story has come to, and the neighbour sees nothing of it. */
final class LookingAtFigures implements Chapter {

    private static final String OVERVIEW = "/api/v1/metrics/overview";

    @Override
    public String title() {
        return "Looking at figures";
    }

    @Override
    public void tell(Story story) {
        var manager = story.manager().token();
        story.step("the orders of the story are counted", () -> {
            story.check("orders in the overview", story.soon(() -> orders(story, manager) > 0));
            return orders(story, manager);
        });
        story.step("the manager asks for the worth of orders, day by day", () -> {
            var trend = story.gateway
                    .get(manager, "/api/v1/metrics/trends?metric=orders.placed&days=7")
                    .expect(200);
            story.check("a series of seven days", trend.at("/series/0/points").size() == 7);
            return trend;
        });
        story.step("and for the middle of them", () -> {
            var overview = story.gateway.get(manager, OVERVIEW).expect(200);
            var median = story.gateway
                    .post(
                            manager,
                            "/api/v1/metrics/query",
                            Map.of(
                                    "metric",
                                    "orders.placed",
                                    "aggregation",
                                    "percentile",
                                    "percentile",
                                    50,
                                    "read_from",
                                    overview.text("read_from") + "T05:00:00Z",
                                    "read_until",
                                    overview.text("read_until") + "T05:00:00Z",
                                    "group_by",
                                    List.of("company_id")))
                    .expect(200);
            story.check("a median", median.at("/series/0/value").isNumber());
            return median;
        });
        story.step("the neighbour sees nothing of them", () -> {
            var theirs = story.gateway
                    .post(
                            story.outsider().token(),
                            "/api/v1/metrics/query",
                            Map.of(
                                    "metric",
                                    "orders.placed",
                                    "aggregation",
                                    "sum",
                                    "read_from",
                                    "2026-01-01T05:00:00Z",
                                    "read_until",
                                    "2035-01-01T05:00:00Z",
                                    "filters",
                                    List.of(Map.of(
                                            "tag",
                                            "company_id",
                                            "values",
                                            List.of(story.company().companyId())))))
                    .expect(200);
            story.check("no series", theirs.at("/series").isEmpty());
            return theirs;
        });
    }

    private static int orders(Story story, String token) {
        return story.gateway
                .get(token, OVERVIEW)
                .expect(200)
                .at("/orders/count")
                .asInt();
    }
}
