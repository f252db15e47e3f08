package com.quenty.intlshipping.manifests.decisions;

import static com.quenty.intlshipping.manifests.ManifestFixtures.COMPANY;
import static com.quenty.intlshipping.manifests.ManifestFixtures.PATH;
import static com.quenty.intlshipping.manifests.ManifestFixtures.coffee;
import static com.quenty.intlshipping.manifests.ManifestFixtures.id;
import static com.quenty.intlshipping.manifests.ManifestFixtures.verb;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.intlshipping.manifests.ManifestFixtures;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.standins.CustomerServiceStandIn;
import com.quenty.test.standins.OrderServiceStandIn;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The order and the company of a manifest, looked at until its goods have left. */
@ServiceIT
class ManifestOrderIT {

    private static final Duration LATER = Duration.ofDays(60);

    private final RestTestClient http;
    private final WireMockServer customers;
    private final OrderServiceStandIn orders;
    private final MutableClock clock;
    private ManifestFixtures manifests;

    ManifestOrderIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            MutableClock clock) {
        this.http = http;
        this.customers = customers;
        this.orders = OrderServiceStandIn.of(orders);
        this.clock = clock;
        this.manifests = ManifestFixtures.of(http, customers);
    }

    @BeforeEach
    void everybodyIsKnown() {
        manifests = ManifestFixtures.of(http, customers);
        orders.takesNotices();
    }

    /** Confirmed, of so many units. */
    private String order(int units) {
        var number = "ORD-" + Math.abs(ExternalId.next("X").hashCode()) + "-1";
        orders.knowsConfirmed(number, units, "company_id", COMPANY);
        return number;
    }

    /** Of twelve units. */
    private String validated(String order) {
        var manifest = id(manifests.draft(Json.changed(coffee(), "order_number", order)));
        verb(manifests.clerk(), manifest, "validate").is(200);
        return manifest;
    }

    private Answer submit(String manifest) {
        return verb(manifests.clerk(), manifest, "submit");
    }

    private Answer approve(String manifest) {
        return verb(manifests.manager(), manifest, "approve");
    }

    private String rateOf(String manifest) {
        return verb(manifests.manager(), manifest, "rates").is(200).text("rates.0.rate_id");
    }

    private Answer book(String manifest, String rate) {
        return verb(manifests.manager().key(ExternalId.next("KEY")), manifest, "book", Json.of("rate_id", rate));
    }

    private Answer ship(String manifest) {
        return verb(manifests.manager().key(ExternalId.next("KEY")), manifest, "ship");
    }

    private String status(String manifest) {
        return manifests.manager().get(PATH + "/" + manifest).is(200).text("status");
    }

    private void isFree(String order) {
        orders.knowsConfirmed(order, 12, "company_id", COMPANY);
    }

    private void isNow(String order, String status) {
        orders.knowsConfirmed(order, 12, "company_id", COMPANY, "status", status, "collectable", false);
    }

    @Test
    void goodsOfAnOrderThatMayNotLeaveAreNotSubmitted() {
        var order = order(12);
        var manifest = validated(order);

        for (var closed : List.of(
                "pending",
                "backordered",
                "on_hold",
                "cancelled",
                "expired",
                "delivered",
                "completed",
                "partially_returned",
                "returned",
                "of_next_year")) {
            isNow(order, closed);
            assertThat(submit(manifest)
                            .problem(422, "order-not-shippable", "/order_number")
                            .text("order_status"))
                    .isEqualTo(closed);
        }
        assertThat(status(manifest)).isEqualTo("validated");
        // A driver of ours brings them to the carrier.
        isNow(order, "shipped");
        submit(manifest).is(200);
    }

    @Test
    void anOrderThatIsCancelledMeanwhileStopsEveryStep() {
        var order = order(12);
        var manifest = validated(order);
        submit(manifest).is(200);

        isNow(order, "cancelled");
        approve(manifest).problem(422, "order-not-shippable", "/order_number");
        isFree(order);
        approve(manifest).is(200);
        var rate = rateOf(manifest);
        isNow(order, "cancelled");
        book(manifest, rate).problem(422, "order-not-shippable", "/order_number");
        isFree(order);
        book(manifest, rate).is(200);
        verb(manifests.manager(), manifest, "label").is(200);
        isNow(order, "cancelled");
        ship(manifest).problem(422, "order-not-shippable", "/order_number");
        assertThat(status(manifest)).isEqualTo("label_created");
        // Units that were cancelled leave less than the manifest holds.
        orders.knowsConfirmed(order, 11, "company_id", COMPANY);
        ship(manifest).problem(422, "order-exceeded", "/items/0/quantity");
        isFree(order);
        ship(manifest).is(200);
    }

    @Test
    void moreThanWasOrderedIsNotSent() {
        submit(validated(order(11))).problem(422, "order-exceeded", "/items/0/quantity");

        var order = order(23);
        var first = validated(order);
        var second = validated(order);
        submit(first).is(200);
        submit(second).problem(422, "order-exceeded", "/items/0/quantity");
        assertThat(status(second)).isEqualTo("validated");

        verb(manifests.manager(), first, "void", Json.of("reason", "The other goes"))
                .is(200);
        submit(second).is(200);
    }

    @Test
    void theRestOfAnOrderGoesAlsoWhenItsFirstManifestHasArrived() {
        var order = order(24);
        var first = validated(order);
        var second = validated(order);
        submit(first).is(200);
        approve(first).is(200);
        book(first, rateOf(first)).is(200);
        ApiClient.of(http)
                .key(ExternalId.next("KEY"))
                .post(
                        "%s/%s/tracking-events".formatted(PATH, first),
                        Json.of(
                                "status",
                                "delivered",
                                "occurred_at",
                                clock.instant().toString()))
                .is(201);
        orders.knowsConfirmed(order, 24, "company_id", COMPANY, "status", "delivered", "collectable", false);

        submit(second).is(200);

        orders.knowsConfirmed(order, 23, "company_id", COMPANY, "status", "delivered", "collectable", false);
        approve(second).problem(422, "order-exceeded", "/items/0/quantity");
    }

    @Test
    void ofTwoManifestsOfTheLastUnitsOneIsSubmitted() {
        for (int round = 0; round < 5; round++) {
            var order = order(12);
            var first = validated(order);
            var second = validated(order);
            List<Callable<Answer>> both = List.of(() -> submit(first), () -> submit(second));

            assertThat(Concurrently.run(both).stream()
                            .map(outcome -> outcome.require().status()))
                    .containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void withoutAnAnswerOfOrderServiceNothingGoesOn() {
        var manifest = validated(order(12));

        orders.isDown();
        submit(manifest).problem(503, "upstream-unavailable");

        assertThat(status(manifest)).isEqualTo("validated");
        orders.comesBack();
        submit(manifest).is(200);
    }

    @Test
    void aCompanyThatNoLongerTradesNeitherBooksNorShips() {
        clock.advance(LATER); // than any test at whose time an answer about the company was remembered
        var manifest = id(manifests.submitted());
        closed(true);
        approve(manifest).problem(422, "company-not-trading", "/company_id");
        closed(false);
        approve(manifest).is(200);
        var rate = rateOf(manifest);
        closed(true);
        book(manifest, rate).problem(422, "company-not-trading", "/company_id");
        closed(false);
        book(manifest, rate).is(200);
        verb(manifests.manager(), manifest, "label").is(200);
        closed(true);
        ship(manifest).problem(422, "company-not-trading", "/company_id");
        assertThat(status(manifest)).isEqualTo("label_created");
    }

    private void closed(boolean closed) {
        CustomerServiceStandIn.of(customers).knowsCompany(COMPANY, "active", !closed);
        // An earlier answer is remembered for some seconds.
        clock.advance(Duration.ofMinutes(1));
    }
}
