package com.quenty.intlshipping.manifests.notices;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.quenty.intlshipping.manifests.ManifestFixtures.coffee;
import static com.quenty.intlshipping.manifests.ManifestFixtures.id;
import static com.quenty.intlshipping.manifests.ManifestFixtures.verb;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.intlshipping.manifests.ManifestFixtures;
import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.intlshipping.manifests.MovedManifestStore;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ContractSample;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.standins.OrderServiceStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With an analytics-service to tell, which is off otherwise. */
@ServiceIT(properties = "quenty.analytics-client.enabled=true")
class ManifestNoticesIT {

    private static final String METRICS = "/internal/v1/metrics";

    /** A Tuesday; the cheapest rate from Colombia to Spain takes six working days. */
    private static final Instant TUESDAY = Instant.parse("2026-12-01T15:00:00Z");

    private final RestTestClient http;
    private final WireMockServer customers;
    private final WireMockServer orders;
    private final WireMockServer analytics;
    private final MutableClock clock;
    private final MovedManifestStore moved;
    private final TransactionTemplate transaction;
    private ManifestFixtures manifests;

    ManifestNoticesIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            @Sibling("analytics-service") WireMockServer analytics,
            MutableClock clock,
            MovedManifestStore moved,
            TransactionTemplate transaction) {
        this.http = http;
        this.customers = customers;
        this.orders = orders;
        this.analytics = analytics;
        this.clock = clock;
        this.moved = moved;
        this.transaction = transaction;
        this.manifests = ManifestFixtures.of(http, customers);
    }

    @BeforeEach
    void everybodyListens() {
        clock.stopAt(TUESDAY);
        manifests = ManifestFixtures.of(http, customers);
        OrderServiceStandIn.of(orders).takesNotices();
        analytics.stubFor(post(urlPathEqualTo(METRICS)).willReturn(aResponse().withStatus(200)));
    }

    private String order() {
        var number = "ORD-" + Math.abs(ExternalId.next("X").hashCode()) + "-1";
        OrderServiceStandIn.of(orders).knowsConfirmed(number, 12, "company_id", ManifestFixtures.COMPANY);
        return number;
    }

    private Answer labelled(Object... changes) {
        var manifest = id(manifests.draft(Json.changed(coffee(), changes)));
        verb(manifests.clerk(), manifest, "validate").is(200);
        verb(manifests.clerk(), manifest, "submit").is(200);
        verb(manifests.manager(), manifest, "approve").is(200);
        var rate = verb(manifests.manager(), manifest, "rates").is(200).text("rates.0.rate_id");
        verb(manifests.manager().key("book" + manifest), manifest, "book", Json.of("rate_id", rate))
                .is(200);
        return verb(manifests.manager().key("label" + manifest), manifest, "label")
                .is(200);
    }

    private Answer shipped(Object... changes) {
        var manifest = id(labelled(changes));
        return verb(manifests.manager().key("ship" + manifest), manifest, "ship")
                .is(200);
    }

    private void move(String manifest, ManifestStatus status, Instant at) {
        transaction.executeWithoutResult(running -> moved.moveTo(manifest, status, at, "Told by the carrier"));
    }

    private List<String> notices(String order) {
        return OrderServiceStandIn.of(orders).notices().stream()
                .map(request -> request.getUrl())
                .filter(url -> url.contains(order))
                .toList();
    }

    private JsonNode told(String url) {
        return new JsonMapper()
                .readTree(OrderServiceStandIn.of(orders).notices().stream()
                        .filter(request -> request.getUrl().equals(url))
                        .findFirst()
                        .orElseThrow()
                        .getBodyAsString());
    }

    private Map<String, JsonNode> readings(String manifest) {
        var readings = new TreeMap<String, JsonNode>();
        for (var request : analytics.findAll(postRequestedFor(urlPathEqualTo(METRICS)))) {
            new JsonMapper()
                    .readTree(request.getBodyAsString())
                    .path("readings")
                    .valueStream()
                    .filter(reading ->
                            reading.path("source_entity_id").asString("").equals(manifest))
                    .forEach(reading -> readings.put(reading.path("name").asString(""), reading));
        }
        return readings;
    }

    @Test
    void anOrderIsToldWhenItsGoodsLeaveAndWhenTheyArrive() {
        var order = order();
        var shipped = shipped("order_number", order);
        var path = "/internal/v1/orders/%s/shipments/%s".formatted(order, id(shipped));

        eventually(() -> assertThat(notices(order)).containsExactly(path));
        var left = told(path);
        ContractSample.of("order", "shipment-notice").isTrueOf(left.toString());
        assertThat(left.path("shipped_at").asString()).isEqualTo("2026-12-01T15:00:00Z");
        assertThat(left.path("carrier").asString()).isEqualTo(shipped.text("booking.carrier_name"));
        assertThat(left.path("tracking_numbers").valueStream().map(JsonNode::asString))
                .containsExactly(shipped.text("pieces.0.tracking_number"));

        var arrival = TUESDAY.plus(Duration.ofDays(5));
        move(id(shipped), ManifestStatus.DELIVERED, arrival);

        eventually(() -> assertThat(notices(order)).containsExactly(path, path + "/delivery"));
        var arrived = told(path + "/delivery");
        ContractSample.of("order", "delivery-notice").isTrueOf(arrived.toString());
        assertThat(arrived.path("delivered_at").asString()).isEqualTo(arrival.toString());
    }

    /** A delivery of the whole would start the time in which goods may be returned, and pay whoever is paid on delivery. */
    @Test
    void anOrderIsNotToldOfADeliveryOfWhichAPartCameBack() {
        var order = order();
        var shipped = shipped("order_number", order);
        move(id(shipped), ManifestStatus.EXCEPTION, TUESDAY.plus(Duration.ofDays(4)));
        move(id(shipped), ManifestStatus.PARTIALLY_RETURNED, TUESDAY.plus(Duration.ofDays(5)));

        eventually(() -> assertThat(readings(id(shipped))).containsKey("manifests.partially_returned"));
        eventually(() -> assertThat(notices(order)).hasSize(1));
        assertThat(notices(order)).noneMatch(url -> url.endsWith("/delivery"));
        assertThat(readings(id(shipped))).doesNotContainKey("manifests.delivered");
    }

    @Test
    void onlyWhatIsForAnOrderIsToldToOneAndOnlyMovesOfIt() {
        var order = order();
        var voided = id(labelled("order_number", order));
        verb(manifests.manager(), voided, "void", Json.of("reason", "Not sent")).is(200);
        var withoutOrder = id(shipped());

        eventually(() -> assertThat(readings(withoutOrder)).containsKey("manifests.shipped"));
        assertThat(notices(order)).isEmpty();
        assertThat(OrderServiceStandIn.of(orders).notices())
                .noneMatch(request -> request.getUrl().contains(withoutOrder));
    }

    @Test
    void anOutageOfTheOrdersIsWaitedFor() {
        var order = order();
        OrderServiceStandIn.of(orders).refusesNotices(503, "upstream-unavailable");
        shipped("order_number", order);
        eventually(() -> assertThat(notices(order)).isNotEmpty());

        int before = notices(order).size();

        OrderServiceStandIn.of(orders).takesNotices();
        clock.stopAt(TUESDAY.plus(Duration.ofHours(1)));

        eventually(() -> assertThat(notices(order)).hasSizeGreaterThan(before));
    }

    @Test
    void shipmentsAreCountedByLaneAndCarrierWithTheirCost() {
        var shipped = shipped();
        var manifest = id(shipped);

        eventually(() -> assertThat(readings(manifest)).containsOnlyKeys("manifests.shipped", "manifests.cost"));
        var cost = readings(manifest).get("manifests.cost");
        assertThat(cost.path("value").decimalValue()).isEqualByComparingTo(shipped.decimal("booking.total_cost"));
        assertThat(cost.path("unit").asString()).isEqualTo("USD");
        assertThat(cost.at("/tags/lane").asString()).isEqualTo("CO-ES");
        assertThat(cost.at("/tags/carrier_code").asString()).isEqualTo(shipped.text("booking.carrier_code"));
        assertThat(cost.at("/tags/company_id").asString()).isEqualTo(ManifestFixtures.COMPANY);
    }

    /** From Tuesday six working days: Wednesday of next week, in Bogotá. */
    @Test
    void onTimeIsByTheDaysThatWereBooked() {
        var early = shipped();
        var late = shipped();
        assertThat(early.number("booking.transit_days")).isEqualTo(6);

        move(id(early), ManifestStatus.DELIVERED, Instant.parse("2026-12-10T04:59:59Z"));
        move(id(late), ManifestStatus.DELIVERED, Instant.parse("2026-12-10T05:00:00Z"));

        eventually(() -> {
            assertThat(onTime(id(early))).isEqualTo(1);
            assertThat(onTime(id(late))).isZero();
        });
        move(id(late), ManifestStatus.RETURNED_TO_SENDER, Instant.parse("2026-12-20T05:00:00Z"));
        eventually(() -> assertThat(readings(id(late))).containsKey("manifests.returned"));
    }

    private @Nullable Integer onTime(String manifest) {
        var reading = readings(manifest).get("manifests.on_time");
        return reading == null ? null : reading.path("value").asInt();
    }
}
