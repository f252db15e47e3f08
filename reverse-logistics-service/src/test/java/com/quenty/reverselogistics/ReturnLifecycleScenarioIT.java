package com.quenty.reverselogistics;

import static com.quenty.reverselogistics.Sale.RETURNS;
import static com.quenty.reverselogistics.Sale.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.ContractSample;
import com.quenty.test.Eventually;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.PickupServiceStandIn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Two of three are returned; a driver collects them, one arrives damaged, and the money for both goes back. */
@ServiceIT
class ReturnLifecycleScenarioIT {

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;
    private final WireMockServer pickups;

    ReturnLifecycleScenarioIT(
            RestTestClient http,
            MutableClock clock,
            @Sibling("order-service") WireMockServer orders,
            @Sibling("pickup-service") WireMockServer pickups) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
        this.pickups = pickups;
    }

    @Test
    void twoOfThreeComeBack() {
        var sale = Sale.of(http, orders, clock)
                .line(1, "40.00", 5)
                .line(1, "30.00", 5)
                .line(1, "20.00", 5)
                .told();
        sale.orders.takesNotices();
        sale.orders.takesRefunds();

        // The customer asks whether they may come back, and then for their return.
        var wanted = sale.request(List.of(sale.wanted(1, 1, "damaged"), sale.wanted(2, 1, "change_of_mind")));
        var eligible = sale.customer().post(RETURNS + "/eligibility", wanted).is(200);
        assertThat(eligible.decimal("estimated_refund_amount")).isEqualByComparingTo("67.00");
        var asked = sale.customer().post(RETURNS, wanted).is(201);
        assertThat(asked.text("status")).isEqualTo("requested");

        // People approve it, since one of the reasons is for them to decide.
        var approved = sale.verb(asked, "approve", null).is(200);
        assertThat(approved.text("return_authorization_number")).startsWith("RMA-");

        // A driver is sent, and comes.
        var pickup = ExternalId.next("PU");
        PickupServiceStandIn.of(pickups).books("pickup_id", pickup);
        sale.verb(asked, "schedule-collection", Json.of()).is(200);
        Eventually.eventually(() -> assertThat(sale.now(asked).text("status")).isEqualTo("pickup_scheduled"));
        ApiClient.unchecked(http)
                .as(Tokens.ofService("pickup-service"))
                .put(
                        "/internal/v1/returns/{return_id}/pickups/{pickup_id}",
                        Json.parse(ContractSample.of("reverselogistics", "collection-notice")
                                .json()),
                        asked.text("return_id"),
                        pickup)
                .is(200);
        assertThat(sale.now(asked).text("status")).isEqualTo("picked_up");

        // The goods arrive and go into quarantine.
        sale.receive(asked, 0, 1, 0).is(200);
        sale.receive(asked, 1, 1, 0).is(200);
        Eventually.eventually(() -> assertThat(sale.orders.notices()).hasSize(2));

        // One is damaged, the other as good as new.
        var damaged = sale.inspect(asked, 0, found(1, "cosmetic_condition", "damaged"))
                .is(200);
        assertThat(damaged.text("overall_condition")).isEqualTo("E");
        var opened = sale.inspect(asked, 1, found(1)).is(200);
        assertThat(opened.text("disposition")).isEqualTo("restock");

        // 40 whole for the damage that is the seller's; 30 × 0.9 − 10 % of 30 for the change of mind.
        var processed = sale.verb(asked, "process", null).is(200);
        assertThat(processed.decimal("actual_refund_amount")).isEqualByComparingTo("64.00");
        Eventually.eventually(() -> assertThat(sale.now(asked).text("status")).isEqualTo("completed"));

        // The good one goes back on sale, the damaged one leaves the stock: two notices more.
        Eventually.eventually(() -> assertThat(sale.orders.notices()).hasSize(4));
        assertThat(sale.orders.requests(".*/returned-items/.*/disposition"))
                .extracting(request -> request.getBodyAsString().contains("\"destination\":\"sellable\""))
                .containsExactlyInAnyOrder(true, false);

        assertThat(sale.customer()
                        .get(RETURNS + "/{return_id}/history?limit=100&sort=occurred_at", asked.text("return_id"))
                        .is(200)
                        .items("to"))
                .containsExactly(
                        "requested",
                        "approved",
                        "pickup_scheduled",
                        "picked_up",
                        "received",
                        "inspected",
                        "processed",
                        "refunded",
                        "completed");
    }
}
