package com.quenty.reverselogistics.returns.inspections;

import static com.quenty.reverselogistics.Sale.RETURNS;
import static com.quenty.reverselogistics.Sale.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.reverselogistics.Sale;
import com.quenty.test.Answer;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class InspectionIT {

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;
    private Sale sale;

    InspectionIT(RestTestClient http, MutableClock clock, @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
    }

    @BeforeEach
    void sell() {
        sale = Sale.of(http, orders, clock).line(3, "100.00", 5).told();
        sale.orders.takesNotices();
    }

    private Answer arrived(int quantity) {
        var asked = sale.ask(1, quantity, "defective").is(201);
        sale.receive(asked, 0, quantity, 0).is(200);
        return asked;
    }

    private Answer inspect(Tokens inspector, Answer of, Map<String, @Nullable Object> found) {
        return sale.as(inspector)
                .post(
                        RETURNS + "/{return_id}/items/{return_item_id}/inspect",
                        found,
                        of.text("return_id"),
                        of.text("items.0.return_item_id"));
    }

    @Test
    void theGradeFollowsFromWhatWasFound() {
        var arrived = arrived(2);

        var made = sale.inspect(
                        arrived,
                        0,
                        found(
                                1,
                                "cosmetic_condition",
                                "light_traces",
                                "functional_tests",
                                List.of(Json.of("test", "Switches on", "essential", true, "passed", true)),
                                "refurbishment_cost",
                                10))
                .is(200);

        assertThat(made.text("overall_condition")).isEqualTo("C");
        assertThat(made.text("functional_status")).isEqualTo("working");
        assertThat(made.text("disposition")).isEqualTo("refurbish");
        assertThat(made.at("alternatives")).hasSize(6);
        var now = sale.now(arrived);
        assertThat(now.text("status")).isEqualTo("inspected");
        assertThat(now.text("items.0.condition_received")).isEqualTo("C");
        assertThat(now.number("items.0.accepted_quantity")).isEqualTo(1);
        assertThat(sale.staff()
                        .get(RETURNS + "/{return_id}/inspections", arrived.text("return_id"))
                        .is(200)
                        .items("inspection_id"))
                .containsExactly(made.text("inspection_id"));
    }

    @Test
    void whatHasNotArrivedIsNotInspectedAndNoMoreIsAccepted() {
        var asked = sale.ask(1, 1, "defective").is(201);
        sale.inspect(asked, 0, found(1)).problem(409, "illegal-transition");

        sale.receive(asked, 0, 1, 0).is(200);
        sale.inspect(asked, 0, found(2)).problem(422, "accepted-exceeds-received", "/accepted_quantity");
    }

    @Test
    void aBlockedWayIsNotChosen() {
        var arrived = arrived(1);

        sale.inspect(arrived, 0, found(1, "genuine", false, "disposition", "restock"))
                .problem(422, "disposition-blocked", "/disposition");
        assertThat(sale.inspect(arrived, 0, found(1, "disposition", "donate"))
                        .is(200)
                        .text("disposition"))
                .isEqualTo("donate");
    }

    @Test
    void dearGoodsWantASecondLookByAnotherInspector() {
        sale = Sale.of(http, orders, clock).line(1, "600.00", 5).told();
        var asked = sale.ask(1, 1, "defective").is(201);
        sale.verb(asked, "approve", null).is(200);
        sale.receive(asked, 0, 1, 0).is(200);
        var one = Tokens.with("returns:inspect");

        assertThat(inspect(one, asked, found(1)).is(200).flag("decided")).isFalse();
        assertThat(sale.now(asked).text("status")).isEqualTo("received");
        inspect(one, asked, found(1)).problem(403, "another-person-decides");
        var second = inspect(Tokens.with("returns:inspect"), asked, found(1, "completeness", "accessory_missing"))
                .is(200);

        assertThat(second.text("kind")).isEqualTo("second_look");
        assertThat(sale.now(asked).text("items.0.condition_received")).isEqualTo("D");
    }

    @Test
    void aDisputeIsDecidedByAnotherInspector() {
        var arrived = arrived(1);
        var one = Tokens.with("returns:inspect").subject(ExternalId.next("USER"));
        inspect(one, arrived, found(1, "cosmetic_condition", "damaged")).is(200);

        var disputed = sale.customer()
                .post(
                        RETURNS + "/{return_id}/items/{return_item_id}/dispute",
                        Json.of("reason", "It was whole."),
                        arrived.text("return_id"),
                        arrived.text("items.0.return_item_id"))
                .is(200);

        assertThat(disputed.text("status")).isEqualTo("disputed");
        inspect(one, arrived, found(1)).problem(403, "another-person-decides");
        assertThat(inspect(Tokens.with("returns:inspect"), arrived, found(1))
                        .is(200)
                        .text("kind"))
                .isEqualTo("reinspection");
        assertThat(sale.now(arrived).text("items.0.condition_received")).isEqualTo("B");
    }
}
