package com.quenty.reverselogistics.returns.requests;

import static com.quenty.reverselogistics.Sale.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.reverselogistics.Sale;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ReturnRequestIT {

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;
    private Sale sale;

    ReturnRequestIT(RestTestClient http, MutableClock clock, @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
    }

    @BeforeEach
    void sell() {
        sale = Sale.of(http, orders, clock).line(3, "12.50", 5).told();
    }

    @Test
    void theSellersFaultIsApprovedAtOnceWithANumber() {
        var created = sale.ask(1, 2, "defective").is(201);

        assertThat(created.text("status")).isEqualTo("approved");
        assertThat(created.text("return_authorization_number")).matches("RMA-\\d{4}-\\d{5}-\\d");
        assertThat(created.decimal("estimated_refund_amount")).isEqualByComparingTo("25.00");
        assertThat(created.location()).isEqualTo(RETURNS + '/' + created.text("return_id"));
        var history = sale.customer().get(created.location() + "/history").is(200);
        assertThat(history.items("to")).containsExactly("approved", "requested");
    }

    @Test
    void aChangeOfMindWaitsForPeopleAndCostsItsFee() {
        var created = sale.ask(1, 1, "change_of_mind").is(201);

        assertThat(created.text("status")).isEqualTo("requested");
        assertThat(created.at("manual_reasons")).isNotEmpty();
        assertThat(created.text("return_authorization_number")).isEmpty();
        assertThat(created.decimal("items.0.estimated_amount")).isEqualByComparingTo("11.25");
    }

    @Test
    void electronicsWaitForPeople() {
        sale.orders.knowsProductsOf("electronics");

        assertThat(sale.ask(1, 1, "defective").is(201).text("status")).isEqualTo("requested");
    }

    @Test
    void everyFailedRuleIsNamedAndNothingIsKept() {
        sale.line(1, "5.00", 61).told();

        var refused = sale.customer()
                .post(
                        RETURNS,
                        sale.request(List.of(
                                sale.wanted(1, 4, "defective"),
                                sale.wanted(2, 2, "defective"),
                                sale.wanted(3, 1, "defective"))))
                .problem(422, "return-not-eligible");

        assertThat(refused.at("failed_rules")
                        .valueStream()
                        .map(each -> each.path("rule").asString()))
                .containsExactly("quantity", "quantity", "window", "line_known");
        assertThat(refused.pointers()).containsExactlyInAnyOrder("/lines/0", "/lines/1", "/lines/1", "/lines/2");
        assertThat(sale.customer().get(RETURNS).is(200).at("items")).isEmpty();
    }

    @Test
    void anOrderThatHasNotArrivedIsNotReturned() {
        sale.but("delivered_quantity", 0, "delivered_at", null).told();

        var refused = sale.ask(1, 1, "defective").problem(422, "return-not-eligible");

        assertThat(refused.text("failed_rules.0.rule")).isEqualTo("delivered");
    }

    @Test
    void anUnknownOrderAndSomebodyElsesAreNotToldApart() {
        var unknown = "ORD-1018-99999-1";
        sale.orders.knowsNoOrder(unknown);
        var stranger = sale.as(Tokens.with("returns:create").scope(DataScope.OWN));

        stranger.post(RETURNS, sale.request(List.of(sale.wanted(1, 1, "defective"))))
                .problem(422, "order-unknown", "/order_number");
        stranger.post(RETURNS, Json.of("order_number", unknown, "lines", List.of(sale.wanted(1, 1, "defective"))))
                .problem(422, "order-unknown", "/order_number");
        stranger.post(RETURNS, Json.of("order_number", "../money", "lines", List.of(sale.wanted(1, 1, "defective"))))
                .problem(422, "order-unknown", "/order_number");
        sale.as(Tokens.with("returns:create").company(ExternalId.next("COMP")))
                .post(RETURNS, sale.request(List.of(sale.wanted(1, 1, "defective"))))
                .problem(422, "order-unknown", "/order_number");
    }

    @Test
    void badShapesAreRefusedWithTheirPlace() {
        sale.ask(1, 0, "defective").problem(400, "validation-failed", "/lines/0/quantity");
        sale.customer()
                .post(RETURNS, sale.request(List.of(sale.wanted(1, 1, "defective"), sale.wanted(1, 1, "size"))))
                .problem(400, "validation-failed", "/lines/1/line_number");
        sale.customer()
                .post(
                        RETURNS,
                        Json.changed(sale.request(List.of(sale.wanted(1, 1, "defective"))), "return_type", "exchange"))
                .problem(400, "validation-failed", "/lines/0/exchange_product_id");
        sale.customer()
                .post(
                        RETURNS,
                        Json.changed(sale.request(List.of(sale.wanted(1, 1, "defective"))), "return_type", "keep_item"))
                .problem(400, "validation-failed", "/return_type");
    }

    @Test
    void openReturnsOfTheLineCountUntilTheyComeToNothing() {
        var first = sale.ask(1, 2, "defective").is(201);

        sale.ask(1, 2, "defective").problem(422, "return-not-eligible", "/lines/0");
        sale.customer()
                .post(RETURNS + "/{return_id}/cancel", Json.of("reason", "Keep it."), first.text("return_id"))
                .is(200);
        sale.ask(1, 3, "defective").is(201);
    }

    @Test
    void unitsThatCameBackWithoutUsCount() {
        sale.but("returned_quantity", 2).told();

        sale.ask(1, 2, "defective").problem(422, "return-not-eligible", "/lines/0");
        sale.ask(1, 1, "defective").is(201);
    }

    @Test
    void ofConcurrentReturnsOfTheLastUnitsOneSucceeds() {
        var outcomes = Concurrently.run(8, () -> sale.ask(1, 3, "defective"));

        var statuses =
                outcomes.stream().map(outcome -> outcome.require().status()).toList();
        assertThat(statuses).containsOnlyOnce(201).contains(422);
        assertThat(outcomes.stream()
                        .map(outcome -> outcome.require())
                        .filter(answer -> answer.status() != 201)
                        .map(Answer::code))
                .containsOnly("return-not-eligible");
    }

    @Test
    void aRepeatedRequestUnderItsKeyIsAnsweredOnce() {
        var keyed = sale.customer().key(ExternalId.next("KEY"));
        var body = sale.request(List.of(sale.wanted(1, 2, "defective")));

        var first = keyed.post(RETURNS, body).is(201);
        var again = keyed.post(RETURNS, body).is(201);

        assertThat(again.text("return_id")).isEqualTo(first.text("return_id"));
        assertThat(sale.customer().get(RETURNS).items("return_id")).containsExactly(first.text("return_id"));
    }

    @Test
    void withoutOrderServiceNothingIsAskedFor() {
        sale.orders.isDown();
        sale.ask(1, 1, "defective").problem(503, "upstream-unavailable");

        sale.orders.comesBack();
        sale.ask(1, 1, "defective").is(201);
    }

    @Test
    void eligibilityDecidesAsARequestWouldAndKeepsNothing() {
        var checked = sale.customer()
                .post(RETURNS + "/eligibility", sale.request(List.of(sale.wanted(1, 3, "size"))))
                .is(200);

        assertThat(checked.flag("eligible")).isTrue();
        assertThat(checked.flag("approved_at_once")).isFalse();
        assertThat(checked.number("lines.0.returnable_quantity")).isEqualTo(3);
        assertThat(checked.decimal("estimated_refund_amount")).isEqualByComparingTo("35.62");
        assertThat(sale.customer().get(RETURNS).is(200).at("items")).isEmpty();
    }

    @Test
    void returnsExistForTheirCustomerAndTheirCompanyOnly() {
        var created = sale.ask(1, 1, "defective").is(201);
        var path = RETURNS + '/' + created.text("return_id");

        sale.customer().get(path).is(200);
        sale.company().get(path).is(200);
        sale.as(Tokens.with("returns:read").scope(DataScope.OWN)).get(path).problem(404, "return-not-found");
        sale.as(Tokens.with("returns:read").company(ExternalId.next("COMP")))
                .get(path)
                .problem(404, "return-not-found");
    }
}
