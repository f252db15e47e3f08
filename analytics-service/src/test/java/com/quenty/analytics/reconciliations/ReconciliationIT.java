package com.quenty.analytics.reconciliations;

import static com.quenty.analytics.Readings.batch;
import static com.quenty.analytics.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.OrderServiceStandIn;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ReconciliationIT {

    private final ApiClient api;
    private final OrderServiceStandIn orders;
    private final ReconciliationService reconciliations;
    private final BusinessZone zone;

    ReconciliationIT(
            RestTestClient http,
            @Sibling("order-service") WireMockServer orders,
            ReconciliationService reconciliations,
            BusinessZone zone) {
        this.api = ApiClient.of(http);
        this.orders = OrderServiceStandIn.of(orders);
        this.reconciliations = reconciliations;
        this.zone = zone;
    }

    private void deliveredYesterday(String company, String worth) {
        api.post(
                        "/api/v1/metrics",
                        batch(List.of(reading(
                                ExternalId.next("MET"),
                                "orders.delivered",
                                new BigDecimal(worth),
                                zone.startOf(zone.today().minusDays(1)).plusSeconds(3600),
                                "unit",
                                "USD",
                                "company_id",
                                company))))
                .is(200);
    }

    private void ownerSays(String company, int orderCount, String worth) {
        orders.hasSoldFor(
                company,
                "sales",
                List.of(Json.of(
                        "currency",
                        "USD",
                        "orders",
                        orderCount,
                        "delivered",
                        new BigDecimal(worth),
                        "returned",
                        0,
                        "net",
                        new BigDecimal(worth))));
    }

    private Answer shown(String company) {
        return api.get("/api/v1/metrics/reconciliations?company_id={company}", company)
                .is(200);
    }

    @Test
    void yesterdaysDeliveriesAreComparedWithTheirOwner() {
        deliveredYesterday("COMP-EQUAL", "20.00");
        deliveredYesterday("COMP-EQUAL", "30.50");
        deliveredYesterday("COMP-LESS", "20.00");
        deliveredYesterday("COMP-SILENT", "20.00");
        ownerSays("COMP-EQUAL", 2, "50.50");
        ownerSays("COMP-LESS", 2, "45.00");

        reconciliations.reconcileYesterday();

        assertThat(shown("COMP-EQUAL").items("status")).containsExactly("equal");
        assertThat(shown("COMP-SILENT").items("status")).containsExactly("unanswered");
        var different = shown("COMP-LESS");
        assertThat(different.items("status")).containsExactly("different");
        assertThat(different.decimal("items.0.difference")).isEqualByComparingTo("-25");
        assertThat(different.number("items.0.owner_count")).isEqualTo(2);

        // A second run of the day says what is so now.
        deliveredYesterday("COMP-LESS", "25.00");
        reconciliations.reconcileYesterday();
        assertThat(shown("COMP-LESS").items("status")).containsExactly("equal");
        assertThat(api.as(Tokens.with("reconciliations:read").company("COMP-EQUAL"))
                        .get("/api/v1/metrics/reconciliations")
                        .items("company_id"))
                .containsExactly("COMP-EQUAL");
    }
}
