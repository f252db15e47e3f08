package com.quenty.analytics.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class DashboardIT {

    private static final String EXECUTIVE = "DASH-01KB0000000000000000000001";

    private final String companyId = ExternalId.next("COMP");
    private final ApiClient platform;
    private final MutableClock clock;

    DashboardIT(RestTestClient http, MutableClock clock) {
        this.platform = ApiClient.of(http);
        this.clock = clock;
    }

    private ApiClient person(String name, String... roles) {
        return platform.as(Tokens.with("dashboards:*", "metrics:*")
                .company(companyId)
                .subject("USER-" + name)
                .role(roles));
    }

    private static Map<String, @Nullable Object> widget(String id, String type) {
        return Json.of(
                "widget_id",
                id,
                "type",
                type,
                "title",
                "Completed",
                "question",
                Json.of("metric", "pickups.completed", "aggregation", "sum"),
                "column",
                0,
                "row",
                0,
                "width",
                3,
                "height",
                2);
    }

    private static Map<String, @Nullable Object> dashboard(Object... widgets) {
        return Json.of("name", "Pickups", "widgets", List.of(widgets));
    }

    private Answer create(ApiClient owner, @Nullable Object... more) {
        return owner.post("/api/v1/dashboards", Json.changed(dashboard(widget("done", "number")), more))
                .is(201);
    }

    @Test
    void aDashboardIsSeenByItsOwnerAndByThoseItIsOpenedTo() {
        var ana = person("ANA");
        var mine = create(ana).text("dashboard_id");
        var shared = create(ana, "allowed_users", List.of("USER-LUIS")).text("dashboard_id");
        var ofRole = create(ana, "allowed_roles", List.of("manager")).text("dashboard_id");
        var open = create(ana, "is_public", true).text("dashboard_id");

        assertThat(ana.get("/api/v1/dashboards?limit=100").items("dashboard_id"))
                .contains(mine, shared, ofRole, open);
        var luis = person("LUIS");
        luis.get("/api/v1/dashboards/{id}", mine).problem(404, "dashboard-not-found");
        luis.get("/api/v1/dashboards/{id}", shared).is(200);
        luis.get("/api/v1/dashboards/{id}", ofRole).is(404);
        luis.get("/api/v1/dashboards/{id}/data", open).is(200);
        assertThat(luis.get("/api/v1/dashboards?limit=100").items("dashboard_id"))
                .contains(shared, open)
                .doesNotContain(mine, ofRole);
        assertThat(luis.get("/api/v1/dashboards/shared").items("dashboard_id")).contains(EXECUTIVE);
        person("RITA", "manager").get("/api/v1/dashboards/{id}", ofRole).is(200);
        var stranger = platform.as(Tokens.with("dashboards:*").company(ExternalId.next("COMP")));
        stranger.get("/api/v1/dashboards/{id}", open).is(404);
        stranger.get("/api/v1/dashboards/{id}/data", open).is(404);
    }

    @Test
    void onlyItsOwnerAndThePlatformChangeADashboard() {
        var open = create(person("ANA"), "is_public", true);

        person("LUIS")
                .seeing(open)
                .patch("/api/v1/dashboards/{id}", Json.of("name", "Mine"), open.text("dashboard_id"))
                .problem(403, "dashboard-of-others");
        var revised = platform.seeing(open)
                .patch("/api/v1/dashboards/{id}", Json.of("name", "All pickups"), open.text("dashboard_id"))
                .is(200);
        assertThat(revised.version()).isEqualTo(1);
        person("ANA")
                .seeing(open)
                .delete("/api/v1/dashboards/{id}", open.text("dashboard_id"))
                .problem(412, "stale-version");
    }

    @Test
    void aFormerVersionComesBack() {
        var ana = person("ANA");
        var first = create(ana);
        var id = first.text("dashboard_id");
        var second = ana.seeing(first)
                .patch("/api/v1/dashboards/{id}", Json.of("widgets", List.of()), id)
                .is(200);
        assertThat(ana.get("/api/v1/dashboards/{id}/versions", id).items("version"))
                .containsExactly("1", "0");
        assertThat(ana.get("/api/v1/dashboards/{id}/versions/0", id)
                        .at("dashboard.widgets")
                        .size())
                .isEqualTo(1);

        var restored = ana.seeing(second)
                .post("/api/v1/dashboards/{id}/versions/0/restore", null, id)
                .is(200);

        assertThat(restored.version()).isEqualTo(2);
        assertThat(restored.text("widgets.0.widget_id")).isEqualTo("done");
        ana.get("/api/v1/dashboards/{id}/versions/9", id).problem(404, "dashboard-not-found");
    }

    @Test
    void aCopyBelongsToThePersonWhoMadeIt() {
        var luis = person("LUIS");

        var copy = luis.post("/api/v1/dashboards/{id}/copy", Json.of("name", "My overview"), EXECUTIVE)
                .is(201);

        assertThat(copy.text("owner_id")).isEqualTo("USER-LUIS");
        assertThat(copy.flag("is_public")).isFalse();
        assertThat(copy.at("widgets").size()).isEqualTo(8);
        person("ANA").get("/api/v1/dashboards/{id}", copy.text("dashboard_id")).is(404);
    }

    @Test
    void allWidgetsAreAnsweredAtOnceOfTheReadingsOfTheCaller() {
        var ana = person("ANA");
        for (var company : List.of(companyId, ExternalId.next("COMP"))) {
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
                                            3,
                                            "company_id",
                                            company,
                                            "timestamp",
                                            clock.instant().minusSeconds(60).toString()))))
                    .is(200);
        }
        var made = ana.post("/api/v1/dashboards", dashboard(widget("done", "number"), widget("by-time", "line")))
                .is(201);

        var data = ana.get("/api/v1/dashboards/{id}/data", made.text("dashboard_id"))
                .is(200);

        assertThat(data.decimal("widgets.0.answer.series.0.value")).isEqualByComparingTo("3");
        assertThat(data.at("widgets.1.answer.series.0.points").size()).isEqualTo(30);
    }

    @Test
    void seededDashboardsAnswerEvenWhereAMetricIsNotMeasuredYet() {
        for (int i = 1; i <= 4; i++) {
            var data = platform.get("/api/v1/dashboards/{id}/data", "DASH-01KB000000000000000000000" + i)
                    .is(200);
            assertThat(data.at("widgets").size()).isPositive();
        }
    }

    @Test
    void whatIsNoDashboardIsRefused() {
        var ana = person("ANA");
        ana.post("/api/v1/dashboards", dashboard(widget("a", "number"), widget("a", "number")))
                .problem("validation-failed", "/widgets/1/widget_id");
        ana.post("/api/v1/dashboards", dashboard(widget("a", "gauge")))
                .problem("validation-failed", "/widgets/0/max_value");
        ana.post("/api/v1/dashboards", dashboard(Json.changed(widget("a", "number"), "column", 11)))
                .problem("validation-failed", "/widgets/0/width");
        ana.post(
                        "/api/v1/dashboards",
                        dashboard(Json.changed(
                                widget("a", "number"), "question", Json.of("metric", "no.such", "aggregation", "sum"))))
                .problem(422, "metric-unknown");
        ana.get(
                        "/api/v1/dashboards/{id}/data?measured_from=2026-11-02T00:00:00Z&measured_until=2026-11-01T00:00:00Z",
                        EXECUTIVE)
                .problem(400, "validation-failed", "measured_until");
    }
}
