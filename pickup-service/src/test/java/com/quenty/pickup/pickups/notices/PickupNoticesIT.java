package com.quenty.pickup.pickups.notices;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.contracts.reverselogistics.CollectionNotice;
import com.quenty.pickup.Doors;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ContractSample;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With an analytics-service and a reverse-logistics-service to tell, which are off otherwise. */
@ServiceIT(properties = {"quenty.analytics-client.enabled=true", "quenty.pickup.returns.enabled=true"})
class PickupNoticesIT {

    private static final String METRICS = "/internal/v1/metrics";
    private static final String RETURNS = "/internal/v1/returns/.+";

    private final RestTestClient http;
    private final Doors doors;
    private final WireMockServer customers;
    private final WireMockServer orders;
    private final WireMockServer analytics;
    private final WireMockServer returns;
    private Doors.Open door;

    PickupNoticesIT(
            RestTestClient http,
            Doors doors,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            @Sibling("analytics-service") WireMockServer analytics,
            @Sibling("reverse-logistics-service") WireMockServer returns) {
        this.http = http;
        this.doors = doors;
        this.customers = customers;
        this.orders = orders;
        this.analytics = analytics;
        this.returns = returns;
    }

    @BeforeEach
    void open() {
        door = doors.open(http, customers, orders);
        analytics.stubFor(post(urlPathEqualTo(METRICS)).willReturn(aResponse().withStatus(200)));
        returns.stubFor(put(anyUrl()).willReturn(aResponse().withStatus(200)));
    }

    private static String order() {
        return "ORD-" + Math.abs(ExternalId.next("X").hashCode()) + "-1";
    }

    private void complete(String pickup, List<String> codes) {
        int id = door.idOf(pickup);
        door.drive(driver -> driver.assign(id, door.assignment()));
        door.drive(driver -> driver.depart(id));
        door.drive(driver -> driver.arrive(id));
        door.drive(driver -> driver.begin(id));
        door.drive(driver -> driver.complete(id, door.driver, door.handover(codes)));
    }

    private List<JsonNode> readings(String pickup) {
        return analytics.findAll(postRequestedFor(urlPathEqualTo(METRICS))).stream()
                .flatMap(request -> new JsonMapper()
                        .readTree(request.getBodyAsString())
                        .path("readings")
                        .valueStream())
                .filter(reading -> reading.path("source_entity_id").asString().equals(pickup))
                .toList();
    }

    @Test
    void anOrderIsToldWhatOfItIsInTheVehicleAndOneOfWhichNothingIsIsNot() {
        var taken = order();
        var left = order() + "2";
        for (var order : List.of(taken, left)) {
            door.hasOrder(order);
        }
        var pickup = door.booked(
                "packages",
                List.of(
                        door.box("A", "1", "order_id", taken, "fulfilment_number", 2),
                        door.box("B", "1", "order_id", taken),
                        door.box("C", "1", "order_id", left),
                        door.box("D", "1", "order_id", taken)));
        var numbers = door.trackingNumbers(pickup);

        complete(pickup, List.of("A", "B"));

        eventually(() -> orders.verify(
                1, putRequestedFor(urlPathEqualTo("/internal/v1/orders/" + taken + "/pickups/" + pickup))));
        var told = new JsonMapper()
                .readTree(orders.findAll(
                                putRequestedFor(urlPathEqualTo("/internal/v1/orders/" + taken + "/pickups/" + pickup)))
                        .getFirst()
                        .getBodyAsString());
        ContractSample.of("order", "pickup-notice").isTrueOf(told.toString());
        assertThat(told.path("tracking_numbers").valueStream().map(number -> number.asString()))
                .containsExactly(numbers.get(0), numbers.get(1));
        assertThat(told.path("pieces")
                        .valueStream()
                        .map(piece -> piece.path("tracking_number").asString()))
                .containsExactly(numbers.get(0), numbers.get(1), numbers.get(3));
        assertThat(told.path("pieces")
                        .valueStream()
                        .map(piece -> piece.path("collected").asBoolean()))
                .containsExactly(true, true, false);
        assertThat(told.at("/pieces/0/fulfilment_number").asInt()).isEqualTo(2);
        orders.verify(0, putRequestedFor(urlPathMatching("/internal/v1/orders/" + left + "/.*")));
    }

    /** Its cancellation was not heard of at the door: an operator looks into the goods that are in the vehicle. */
    @Test
    void anOrderThatWasCancelledIsToldOfNoCollection() {
        var order = order();
        door.hasOrder(order);
        var pickup = door.booked("packages", List.of(door.box("A", "1", "order_id", order)));
        door.hasOrder(order, "status", "cancelled", "collectable", false);

        complete(pickup, List.of("A"));

        eventually(() ->
                orders.verify(2, getRequestedFor(urlPathEqualTo("/internal/v1/orders/" + order)))); // once when booking
        orders.verify(0, putRequestedFor(urlPathMatching("/internal/v1/orders/" + order + "/.*")));
    }

    @Test
    void anOutageOfTheOrdersIsWaitedFor() {
        var order = order();
        door.hasOrder(order);
        var path = "/internal/v1/orders/" + order + "/pickups/";
        orders.stubFor(put(urlPathMatching(path + ".*")).willReturn(aResponse().withStatus(503)));
        var pickup = door.booked("packages", List.of(door.box("A", "1", "order_id", order)));

        complete(pickup, List.of("A"));

        assertThat(door.status(pickup)).isEqualTo("completed");
        eventually(() -> assertThat(orders.findAll(putRequestedFor(urlPathEqualTo(path + pickup))))
                .isNotEmpty());
        orders.stubFor(put(urlPathMatching(path + ".*")).willReturn(aResponse().withStatus(204)));
        int before =
                orders.findAll(putRequestedFor(urlPathEqualTo(path + pickup))).size();
        eventually(() -> assertThat(orders.findAll(putRequestedFor(urlPathEqualTo(path + pickup)))
                        .size())
                .isGreaterThan(before));
    }

    @Test
    void aReturnIsToldThatItsGoodsWereCollected() {
        ContractSample.of("reverselogistics", "collection-notice").as(CollectionNotice.class);
        var reference = ExternalId.next("RET");
        var booked = door.as(Tokens.with("internal-pickups:create").service("reverse-logistics-service"))
                .put(
                        "/internal/v1/pickups/" + reference,
                        Json.changed(
                                Json.parse(ContractSample.of("pickup", "pickup-order")
                                        .json()),
                                "customer_id",
                                door.customer,
                                "company_id",
                                door.company,
                                "postal_code",
                                door.zone.postalCode()))
                .is(200);

        complete(booked.text("pickup_id"), List.of(booked.text("tracking_numbers.0")));

        eventually(() -> assertThat(returns.findAll(putRequestedFor(urlPathEqualTo(
                        "/internal/v1/returns/%s/pickups/%s".formatted(reference, booked.text("pickup_id"))))))
                .hasSize(1));
        ContractSample.of("reverselogistics", "collection-notice")
                .isTrueOf(returns.findAll(putRequestedFor(urlPathMatching(RETURNS + reference + ".*|" + RETURNS)))
                        .getLast()
                        .getBodyAsString());
    }

    @Test
    void everyEndOfAPickupIsCounted() {
        var completed = door.booked();
        complete(completed, List.of("BOX-1", "BOX-2"));
        var cancelled = door.booked();
        door.cancel(cancelled).is(200);
        var failed = door.booked();
        door.fail(door.idOf(failed));

        eventually(() -> assertThat(readings(completed).stream()
                        .map(reading -> reading.path("name").asString()))
                .containsExactlyInAnyOrder(
                        "pickups.booked", "pickups.completed", "pickups.first_attempt", "pickups.on_time"));
        eventually(() -> assertThat(readings(cancelled).stream()
                        .map(reading -> reading.path("name").asString()))
                .containsExactlyInAnyOrder("pickups.booked", "pickups.cancelled"));
        eventually(() -> assertThat(readings(failed).stream()
                        .map(reading -> reading.path("name").asString()))
                .containsExactlyInAnyOrder("pickups.booked", "pickups.failed"));
        var booked = readings(completed).stream()
                .filter(reading -> reading.path("name").asString().equals("pickups.booked"))
                .findFirst()
                .orElseThrow();
        assertThat(booked.path("value").decimalValue())
                .isEqualByComparingTo(door.get(completed).decimal("pickup_cost"));
        assertThat(booked.at("/tags/company_id").asString()).isEqualTo(door.company);
        // Two days before its window: it was early.
        assertThat(readings(completed).stream()
                        .filter(reading -> reading.path("name").asString().equals("pickups.on_time"))
                        .map(reading -> reading.path("value").asInt()))
                .containsExactly(0);
    }
}
