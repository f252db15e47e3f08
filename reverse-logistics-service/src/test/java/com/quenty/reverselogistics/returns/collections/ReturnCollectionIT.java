package com.quenty.reverselogistics.returns.collections;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.contracts.reverselogistics.CollectionNotice;
import com.quenty.platform.identity.ExternalId;
import com.quenty.reverselogistics.Sale;
import com.quenty.test.Answer;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ReturnCollectionIT {

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;
    private final PickupServiceStandIn pickups;
    private Sale sale;

    ReturnCollectionIT(
            RestTestClient http,
            MutableClock clock,
            @Sibling("order-service") WireMockServer orders,
            @Sibling("pickup-service") WireMockServer pickups) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
        this.pickups = PickupServiceStandIn.of(pickups);
    }

    @BeforeEach
    void sell() {
        sale = Sale.of(http, orders, clock).line(2, "12.50", 5).told();
    }

    private Answer schedule(Answer of) {
        return sale.verb(of, "schedule-collection", Json.of());
    }

    private String book(Answer of) {
        var pickup = ExternalId.next("PU");
        pickups.books("pickup_id", pickup, "tracking_numbers", List.of(pickup));
        schedule(of).is(200);
        Eventually.eventually(() -> assertThat(sale.now(of).text("status")).isEqualTo("pickup_scheduled"));
        return pickup;
    }

    private Answer collected(String returnId, String pickupId) {
        return ApiClient.unchecked(http)
                .as(Tokens.ofService("pickup-service"))
                .put(
                        "/internal/v1/returns/{return_id}/pickups/{pickup_id}",
                        Json.parse(ContractSample.of("reverselogistics", "collection-notice")
                                .json()),
                        returnId,
                        pickupId);
    }

    @Test
    void theSampleIsWhatTheRecordSays() {
        ContractSample.of("reverselogistics", "collection-notice").as(CollectionNotice.class);
    }

    @Test
    void aPickupIsBookedOnceAtTheAddressOfTheOrder() {
        var asked = sale.ask(1, 2, "defective").is(201);

        var pickup = book(asked);

        var now = sale.now(asked);
        assertThat(now.text("pickup_id")).isEqualTo(pickup);
        assertThat(now.text("tracking_number")).isEqualTo(pickup);
        assertThat(now.text("estimated_pickup_date")).isEqualTo("2026-12-01");
        var booking = pickups.bookings().getLast();
        assertThat(booking.getUrl()).endsWith('/' + asked.text("return_id"));
        assertThat(booking.getBodyAsString()).contains("Calle 10 # 43-12, Apto 502", "050021", "1.1");
        schedule(asked).problem(409, "illegal-transition");
    }

    @Test
    void theBookingWaitsWhilePickupServiceIsAway() {
        var asked = sale.ask(1, 1, "defective").is(201);
        pickups.isDown();

        assertThat(schedule(asked).is(200).text("status")).isEqualTo("approved");

        pickups.comesBack().books("pickup_id", ExternalId.next("PU"), "tracking_numbers", List.of());
        Eventually.eventually(() -> assertThat(sale.now(asked).text("status")).isEqualTo("pickup_scheduled"));
    }

    @Test
    void aRefusalForGoodIsTheCustomersToAnswer() {
        var asked = sale.ask(1, 1, "defective").is(201);
        pickups.refusesBookings(422, "zone-unknown");

        schedule(asked).is(200);

        Eventually.eventually(() ->
                assertThat(sale.now(asked).text("customer_action_required")).isNotEmpty());
        assertThat(sale.now(asked).text("status")).isEqualTo("approved");
    }

    @Test
    void aNoticeOfTheCollectionCountsOnce() {
        var asked = sale.ask(1, 1, "defective").is(201);
        var pickup = book(asked);

        collected(asked.text("return_id"), pickup).is(200);
        var first = sale.now(asked);
        collected(asked.text("return_id"), pickup).is(200);

        assertThat(first.text("status")).isEqualTo("picked_up");
        assertThat(first.text("actual_pickup_date")).isEqualTo("2026-11-30");
        assertThat(sale.now(asked).version()).isEqualTo(first.version());
    }

    @Test
    void noticesOfReturnsThatAwaitNoneAreRefused() {
        var asked = sale.ask(1, 1, "change_of_mind").is(201);

        collected(asked.text("return_id"), "PU-1").problem(409, "illegal-transition");
        collected("RET-unknown", "PU-1").problem(404, "return-not-found");
    }

    @Test
    void customersMaySendTheGoodsThemselves() {
        var asked = sale.ask(1, 1, "defective").is(201);

        var sent = sale.verb(
                        asked, "send", Json.of("carrier", "Servientrega", "tracking_number", asked.text("return_id")))
                .is(200);

        assertThat(sent.text("status")).isEqualTo("in_transit");
        assertThat(sent.text("carrier")).isEqualTo("Servientrega");
    }

    @Test
    void aClaimIsNotCollected() {
        var claim = sale.customer()
                .post(
                        Sale.RETURNS,
                        Json.changed(sale.request(List.of(sale.wanted(1, 1, "missing_item"))), "return_type", "claim"))
                .is(201);

        schedule(claim).problem(409, "nothing-comes-back");
        sale.verb(claim, "send", Json.of()).problem(409, "nothing-comes-back");
    }
}
