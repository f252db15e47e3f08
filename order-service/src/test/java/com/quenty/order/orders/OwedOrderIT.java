package com.quenty.order.orders;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Eventually;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What an order owes after edits, refunds and cancellations. */
@ServiceIT
class OwedOrderIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final MutableClock clock;
    private final BusinessZone zone;
    private Shop.Open shop;

    OwedOrderIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            MutableClock clock,
            BusinessZone zone) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.clock = clock;
        this.zone = zone;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    /** Three units of 10.00. */
    private String placed() {
        return shop.placed(line(shop.product("10.00", 100), 3));
    }

    private Answer units(String number, int units) {
        return shop.staff()
                .post(path(number, "edits"), "{\"lines\": [{\"line_number\": 1, \"quantity\": %d}]}".formatted(units));
    }

    private void owes(String number, String owed, String outstanding, String overpaid, String status) {
        var order = shop.order(number);
        assertThat(order.decimal("owed_amount")).as("owed").isEqualByComparingTo(owed);
        assertThat(order.decimal("outstanding_amount")).as("outstanding").isEqualByComparingTo(outstanding);
        assertThat(order.decimal("overpaid_amount")).as("overpaid").isEqualByComparingTo(overpaid);
        assertThat(order.text("payment_status")).isEqualTo(status);
        var money = ok(shop.platform()
                .as(Tokens.with("*").service("a-sibling"))
                .get("/internal/v1/orders/" + number + "/money"));
        assertThat(money.decimal("owed_amount")).isEqualByComparingTo(owed);
        assertThat(money.decimal("outstanding_amount")).isEqualByComparingTo(outstanding);
        assertThat(money.decimal("overpaid_amount")).isEqualByComparingTo(overpaid);
        assertThat(money.text("payment_status")).isEqualTo(status);
        assertThat(ok(shop.staff().get("/api/v1/orders?payment_status=" + status))
                        .items("order_number"))
                .contains(number);
    }

    private Answer move(String number, Answer refund, String verb, Object body) {
        return shop.staff().post(path(number, "refunds/" + refund.text("refund_id") + "/" + verb), body);
    }

    @Test
    void anOrderThatIsMadeSmallerRefundedAndMadeLargerOwesTheDifference() {
        var number = placed();
        shop.pay(number, "cash", "30.00").is(201);
        ok(units(number, 1));
        owes(number, "10.00", "0.00", "20.00", "overpaid");

        var refund = shop.refund(number, "20.00").is(201);

        assertThat(refund.decimal("parts.0.credited_amount")).isEqualByComparingTo("0.00");
        owes(number, "10.00", "0.00", "0.00", "paid");
        ok(units(number, 3));
        owes(number, "30.00", "20.00", "0.00", "partially_paid");
        shop.pay(number, "cash", "20.00").is(201);
        owes(number, "30.00", "0.00", "0.00", "paid");
    }

    @Test
    void theOrderOfTheDecisionsCountsNotWhenTheBankWasDone() {
        var number = placed();
        shop.pay(number, "bank_transfer", "30.00").is(201);
        ok(units(number, 1));
        var refund = shop.refund(number, "20.00", "1", "10.00").is(201);
        ok(units(number, 3)); // while the refund is on its way

        ok(move(number, refund, "settle", null));

        owes(number, "30.00", "20.00", "0.00", "partially_paid");
    }

    @Test
    void anOverpaymentThatIsGoneIsNotGivenBackByTryingAgain() {
        var number = placed();
        shop.pay(number, "bank_transfer", "30.00").is(201);
        ok(units(number, 1));
        var refund = shop.refund(number, "20.00").is(201);
        ok(move(number, refund, "fail", "{\"reason\": \"account closed\"}"));
        ok(units(number, 3));

        move(number, refund, "retry", null).problem(422, "refund-exceeds-paid");
        move(number, refund, "credit", null).problem(422, "refund-exceeds-paid");

        owes(number, "30.00", "0.00", "0.00", "paid");
        ok(units(number, 1));
        ok(move(number, refund, "retry", null));
        ok(move(number, refund, "settle", null));
        owes(number, "10.00", "0.00", "0.00", "paid");
    }

    @Test
    void goodwillAndReturnedGoodsAreNotOwedAgain() {
        var number = shop.delivered(line(shop.product("10.00", 100), 3));
        shop.pay(number, "cash", "35.00").is(201);
        shop.platform()
                .as(Tokens.with("*").service("reverse-logistics-service"))
                .put(
                        "/internal/v1/orders/%s/refunds/%s".formatted(number, ExternalId.next("RI")),
                        Json.of(
                                "line_number",
                                1,
                                "amount",
                                10,
                                "currency",
                                "USD",
                                "to_store_credit",
                                false,
                                "reason",
                                "back"))
                .is(200);
        owes(number, "20.00", "0.00", "5.00", "overpaid"); // goods that came back do not use up the overpayment

        shop.refund(number, "7.00").is(201);

        owes(number, "18.00", "0.00", "0.00", "partially_refunded");
        assertThat(shop.order(number).decimal("credited_amount")).isEqualByComparingTo("12.00");
    }

    @Test
    void noParcelLeavesBeforeAnOrderThatWasMadeLargerIsPaidAgain() {
        shop.staff()
                .post(
                        "/api/v1/orders/payment-terms",
                        Json.of(
                                "valid_from",
                                zone.today().plusDays(1).toString(),
                                "share_before_confirmation",
                                0,
                                "share_before_shipping",
                                1,
                                "due_days",
                                0))
                .is(201);
        clock.advance(Duration.ofDays(1));
        var number = placed();
        shop.pay(number, "cash", "30.00").is(201);
        ok(units(number, 1));
        shop.refund(number, "20.00").is(201);
        ok(units(number, 3));
        ok(shop.verb(number, "process"));
        int parcel = shop.pack(number);
        var ship = path(number, "fulfilments/%d/ship".formatted(parcel));
        var body = "{\"tracking_numbers\": [], \"carrier\": null}";

        assertThat(shop.staff().post(ship, body).problem(409, "payment-awaited").decimal("missing_amount"))
                .isEqualByComparingTo("20.00");
        var receivables = ok(shop.staff().get("/api/v1/orders/statistics/payments"));
        assertThat(receivables.decimal("receivables.0.outstanding_amount")).isEqualByComparingTo("20.00");

        shop.pay(number, "cash", "20.00").is(201);
        ok(shop.staff().post(ship, body));
    }

    @Test
    void thePreviewOfAnEditSaysWhatIsToBePaidOrRefunded() {
        var number = placed();
        shop.pay(number, "cash", "25.00").is(201);
        var smaller = ok(shop.staff()
                .post(path(number, "edits/preview"), "{\"lines\": [{\"line_number\": 1, \"quantity\": 1}]}"));
        var larger = ok(shop.staff()
                .post(path(number, "edits/preview"), "{\"lines\": [{\"line_number\": 1, \"quantity\": 4}]}"));

        assertThat(smaller.decimal("before.outstanding_amount")).isEqualByComparingTo("5.00");
        assertThat(smaller.decimal("after.owed_amount")).isEqualByComparingTo("10.00");
        assertThat(smaller.decimal("to_be_paid_amount")).isEqualByComparingTo("0.00");
        assertThat(smaller.decimal("to_be_refunded_amount")).isEqualByComparingTo("15.00");
        assertThat(smaller.text("after.payment_status")).isEqualTo("overpaid");
        assertThat(larger.decimal("to_be_paid_amount")).isEqualByComparingTo("15.00");
        assertThat(larger.decimal("to_be_refunded_amount")).isEqualByComparingTo("0.00");
    }

    @Test
    void anEditThatLeavesNothingToBePaidConfirmsThePendingOrder() {
        var number = placed();
        shop.pay(number, "cash", "10.00").is(201);
        assertThat(shop.status(number)).isEqualTo("pending");

        assertThat(ok(units(number, 1)).text("status")).isEqualTo("confirmed");

        owes(number, "10.00", "0.00", "0.00", "paid");
    }

    /** Two units of 10.00 and one of 5.00. */
    private String placedWithTwoLines() {
        return shop.placed(line(shop.product("10.00", 100), 2), line(shop.product("5.00", 100), 1));
    }

    private Answer edit(String number, String rest, int line, int units) {
        return ok(shop.staff()
                .post(
                        path(number, rest),
                        "{\"lines\": [{\"line_number\": %d, \"quantity\": %d}]}".formatted(line, units)));
    }

    @Test
    void aLineThatWasRefundedAndIsThenRemovedIsNotPaidBackTwice() {
        var number = placedWithTwoLines();
        shop.pay(number, "cash", "25.00").is(201);
        shop.refund(number, "5.00", "2", "5.00").is(201);
        owes(number, "20.00", "0.00", "0.00", "partially_refunded");
        assertThat(edit(number, "edits/preview", 2, 0).decimal("to_be_refunded_amount"))
                .isEqualByComparingTo("0.00");

        edit(number, "edits", 2, 0);

        owes(number, "20.00", "0.00", "0.00", "paid");
        assertThat(shop.order(number).decimal("credited_amount")).isEqualByComparingTo("0.00");
        // Ordered again, it is a new sale.
        edit(number, "edits", 2, 1);
        owes(number, "25.00", "5.00", "0.00", "partially_paid");
    }

    @Test
    void theRestOfALineThatWasRefundedInPartIsToBeRefundedWhenItIsRemoved() {
        var number = placedWithTwoLines();
        shop.pay(number, "cash", "25.00").is(201);
        shop.refund(number, "3.00", "2", "3.00").is(201);

        edit(number, "edits", 2, 0);

        owes(number, "20.00", "0.00", "2.00", "overpaid");
    }

    @Test
    void aLineThatLosesUnitsKeepsTheShareOfItsPriceCredited() {
        var number = placed();
        shop.pay(number, "cash", "30.00").is(201);
        shop.refund(number, "10.00", "1", "10.00").is(201);

        edit(number, "edits", 1, 1); // 10.00 x 10.00 / 30.00 is 3.33

        assertThat(shop.order(number).decimal("credited_amount")).isEqualByComparingTo("3.33");
        owes(number, "6.67", "0.00", "13.33", "overpaid");
        // 13.33 of it return the overpayment, 6.67 are the rest of the line.
        shop.refund(number, "20.00", "1", "6.67").is(201);
        owes(number, "0.00", "0.00", "0.00", "refunded");
    }

    @Test
    void anOrderThatWasRefundedWholeOwesNothingHoweverSmallItBecomes() {
        var number = placedWithTwoLines();
        shop.pay(number, "cash", "25.00").is(201);
        shop.refund(number, "25.00").is(201); // for no line by name

        edit(number, "edits", 1, 1);
        owes(number, "0.00", "0.00", "0.00", "refunded");
        edit(number, "edits", 2, 0);
        owes(number, "0.00", "0.00", "0.00", "refunded");
        edit(number, "edits", 2, 1);
        owes(number, "5.00", "5.00", "0.00", "unpaid");
    }

    @Test
    void aRefundThatIsOnItsWayForALineThatIsRemovedCountsAgainstTheDrop() {
        var number = placedWithTwoLines();
        shop.pay(number, "bank_transfer", "25.00").is(201);
        var refund = shop.refund(number, "5.00", "2", "5.00").is(201);

        var preview = edit(number, "edits/preview", 2, 0);
        edit(number, "edits", 2, 0);

        assertThat(preview.decimal("pending_refund_amount")).isEqualByComparingTo("5.00");
        assertThat(preview.decimal("after.overpaid_amount")).isEqualByComparingTo("5.00");
        assertThat(preview.decimal("to_be_refunded_amount")).isEqualByComparingTo("0.00");
        owes(number, "20.00", "0.00", "5.00", "overpaid");
        ok(move(number, refund, "settle", null));
        owes(number, "20.00", "0.00", "0.00", "paid");
    }

    @Test
    void aRefundThatFailedForALineThatIsRemovedReturnsTheOverpaymentWhenItIsTriedAgain() {
        var number = placedWithTwoLines();
        shop.pay(number, "bank_transfer", "25.00").is(201);
        var refund = shop.refund(number, "5.00", "2", "5.00").is(201);
        ok(move(number, refund, "fail", "{\"reason\": \"account closed\"}"));
        edit(number, "edits", 2, 0);
        owes(number, "20.00", "0.00", "5.00", "overpaid");

        ok(move(number, refund, "retry", null));
        ok(move(number, refund, "settle", null));

        owes(number, "20.00", "0.00", "0.00", "paid");
    }

    @Test
    void aPreviewDoesNotCountMoneyThatIsOnItsWayBack() {
        var number = placed();
        shop.pay(number, "bank_transfer", "30.00").is(201);
        edit(number, "edits", 1, 1);
        shop.refund(number, "20.00").is(201);

        var smaller = edit(number, "edits/preview", 1, 1);
        var larger = edit(number, "edits/preview", 1, 3);
        var cancelled = ok(shop.staff().post(path(number, "cancel/preview")));

        assertThat(smaller.decimal("to_be_refunded_amount")).isEqualByComparingTo("0.00");
        assertThat(smaller.decimal("pending_refund_amount")).isEqualByComparingTo("20.00");
        assertThat(larger.decimal("to_be_paid_amount")).isEqualByComparingTo("20.00");
        assertThat(larger.decimal("after.outstanding_amount")).isEqualByComparingTo("0.00");
        assertThat(cancelled.decimal("to_be_refunded_amount")).isEqualByComparingTo("10.00");
        assertThat(cancelled.decimal("pending_refund_amount")).isEqualByComparingTo("20.00");
    }

    @Test
    void whatWasRefundedOfTheRestOfAnOrderCountsWhenTheRestIsCancelled() {
        var number = shop.processing(line(shop.product("10.00", 100), 1), line(shop.product("5.00", 100), 4));
        shop.pay(number, "cash", "30.00").is(201);
        shop.ship(number, shop.pack(number, 1, 1));
        shop.refund(number, "8.00", "2", "8.00").is(201);
        assertThat(ok(shop.staff().post(path(number, "cancel/preview"))).decimal("to_be_refunded_amount"))
                .isEqualByComparingTo("12.00");

        var cancelled = ok(shop.staff().post(path(number, "cancel"), "{\"reason\": \"enough\", \"refund\": true}"));

        assertThat(cancelled.decimal("total_amount")).isEqualByComparingTo("10.00");
        assertThat(cancelled.decimal("refunded_amount")).isEqualByComparingTo("20.00");
        assertThat(cancelled.decimal("credited_amount")).isEqualByComparingTo("0.00");
        owes(number, "10.00", "0.00", "0.00", "paid");
    }

    @Test
    void aDiscountOnALineThatWasRefundedWholeIsNotPaidForByTheOthers() {
        var number = placedWithTwoLines();
        shop.pay(number, "cash", "25.00").is(201);
        shop.refund(number, "5.00", "2", "5.00").is(201);

        shop.staff()
                .post(
                        path(number, "adjustments"),
                        Json.of(
                                "kind",
                                "discount",
                                "line_number",
                                2,
                                "label",
                                "Goodwill",
                                "adjustment_amount",
                                1,
                                "reason",
                                "late"))
                .is(201);

        owes(number, "20.00", "0.00", "0.00", "partially_refunded");
    }

    @Test
    void aRefundOfALineThatReturnsAnOverpaymentUsesUpNothingOfTheLine() {
        var number = placedWithTwoLines();
        shop.pay(number, "cash", "29.00").is(201);

        var first = shop.refund(number, "5.00", "2", "5.00").is(201); // 4.00 were overpaid

        assertThat(first.decimal("parts.0.credited_amount")).isEqualByComparingTo("1.00");
        owes(number, "24.00", "0.00", "0.00", "partially_refunded");
        shop.refund(number, "4.01", "2", "4.01").problem(422, "refund-exceeds-line", "/lines/0/amount");
        shop.refund(number, "4.00", "2", "4.00").is(201);
        owes(number, "20.00", "0.00", "0.00", "partially_refunded");
        shop.refund(number, "0.01", "2", "0.01").problem(422, "refund-exceeds-line");

        var other = placedWithTwoLines();
        shop.pay(other, "cash", "30.00").is(201);
        shop.refund(other, "5.00", "2", "5.00").is(201);
        owes(other, "25.00", "0.00", "0.00", "paid");
        shop.refund(other, "5.00", "2", "5.00").is(201);
        owes(other, "20.00", "0.00", "0.00", "partially_refunded");
    }

    @Test
    void anOrderIsNotConfirmedByACreditThatLapses() {
        var number = placedWithTwoLines();
        shop.pay(number, "cash", "20.00").is(201);
        shop.refund(number, "5.00", "2", "5.00").is(201);
        assertThat(shop.status(number)).isEqualTo("pending");

        edit(number, "edits", 2, 0);

        assertThat(shop.status(number)).isEqualTo("pending");
        owes(number, "20.00", "5.00", "0.00", "partially_paid");
    }

    @Test
    void aCancelledOrderOwesNothingAndSaysWhatIsToBeRefunded() {
        var number = placed();
        shop.pay(number, "cash", "10.00").is(201);
        shop.pay(number, "bank_transfer", "20.00").is(201);
        var preview = ok(shop.staff().post(path(number, "cancel/preview")));
        assertThat(preview.body().path("whole").asBoolean()).isTrue();
        assertThat(preview.decimal("after.owed_amount")).isEqualByComparingTo("0.00");
        assertThat(preview.decimal("to_be_refunded_amount")).isEqualByComparingTo("30.00");

        ok(shop.verb(number, "cancel", "changed"));

        owes(number, "0.00", "0.00", "30.00", "overpaid");
        assertThat(ok(shop.staff().get("/api/v1/orders/statistics/payments")).decimal("receivables.0.overpaid_amount"))
                .isEqualByComparingTo("30.00");
        shop.pay(number, "cash", "1.00").problem(409, "order-not-payable");
        shop.staff().post(path(number, "cancel/preview")).problem(409, "illegal-transition");
        var refund = shop.refund(number, "30.00").is(201);
        owes(number, "0.00", "0.00", "20.00", "overpaid");
        ok(move(number, refund, "settle", null));
        owes(number, "0.00", "0.00", "0.00", "refunded");
    }

    @Test
    void aCancellationAsksForTheRefundOfWhatIsOverpaid() {
        var number = placed();
        shop.pay(number, "cash", "10.00").is(201);
        shop.pay(number, "bank_transfer", "20.00").is(201);
        var body = "{\"reason\": \"changed\", \"refund\": true}";
        ApiClient.of(http)
                .as(Tokens.with("orders:cancel", "orders:read").company(shop.company))
                .with("Idempotency-Key", ExternalId.next("KEY"))
                .post(path(number, "cancel"), body)
                .problem(403, "permission-denied");
        assertThat(shop.status(number)).isEqualTo("confirmed");
        var staff = shop.staff();

        var cancelled = ok(staff.post(path(number, "cancel"), body));

        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(cancelled.decimal("refunded_amount")).isEqualByComparingTo("10.00");
        assertThat(cancelled.body()).isEqualTo(shop.order(number).body());
        owes(number, "0.00", "0.00", "20.00", "overpaid");
        ok(staff.post(path(number, "cancel"), body));
        var refunds = ok(shop.staff().get(path(number, "refunds")));
        assertThat(refunds.items("status")).containsExactly("pending");
        var refund = ok(shop.staff().get(path(number, "refunds/" + refunds.text("items.0.refund_id"))));
        assertThat(refund.decimal("parts.0.amount")).isEqualByComparingTo("10.00");
        ok(move(number, refund, "settle", null));
        owes(number, "0.00", "0.00", "0.00", "refunded");
    }

    @Test
    void theRestOfAPartiallyShippedOrderIsToBeRefundedWhenItIsCancelled() {
        var number = shop.processing(line(shop.product("10.00", 100), 3));
        shop.pay(number, "cash", "30.00").is(201);
        shop.ship(number, shop.pack(number, 1, 1));
        var preview = ok(shop.staff().post(path(number, "cancel/preview")));
        assertThat(preview.body().path("whole").asBoolean()).isFalse();
        assertThat(preview.decimal("after.total_amount")).isEqualByComparingTo("10.00");
        assertThat(preview.decimal("to_be_refunded_amount")).isEqualByComparingTo("20.00");
        assertThat(preview.decimal("totals.subtotal_amount")).isEqualByComparingTo("10.00");

        var cancelled = ok(shop.staff().post(path(number, "cancel"), "{\"reason\": \"enough\", \"refund\": true}"));

        assertThat(cancelled.decimal("total_amount")).isEqualByComparingTo("10.00");
        assertThat(cancelled.decimal("refunded_amount")).isEqualByComparingTo("20.00");
        owes(number, "10.00", "0.00", "0.00", "paid");
    }

    @Test
    void anUnpaidOrderThatEndsOwesNothing() {
        var cancelled = placed();
        var expired = placed();
        ok(shop.verb(cancelled, "cancel", "changed"));
        clock.advance(Duration.ofMinutes(31));
        Eventually.eventually(() -> assertThat(shop.status(expired)).isEqualTo("expired"));

        owes(cancelled, "0.00", "0.00", "0.00", "unpaid");
        owes(expired, "0.00", "0.00", "0.00", "unpaid");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrderThatCostsNothingIsPaidAndGoesItsWay(boolean inStock) {
        shop.staff()
                .post(
                        "/api/v1/orders/coupons",
                        Json.of("code", "ALL", "kind", "percent", "discount_rate", 1, "valid_from", "2026-01-01"))
                .is(201);
        int coffee = shop.product("10.00", inStock ? 10 : 1);

        var placed = shop.staff()
                .post(
                        "/api/v1/orders",
                        shop.request(
                                java.util.List.of(line(coffee, 2)),
                                ", \"coupon_code\": \"ALL\", \"allow_backorder\": true"))
                .is(201);

        var number = placed.text("order_number");
        assertThat(placed.text("payment_status")).isEqualTo("paid");
        assertThat(placed.text("status")).isEqualTo(inStock ? "confirmed" : "backordered");
        assertThat(placed.body()).isEqualTo(shop.order(number).body());
        owes(number, "0.00", "0.00", "0.00", "paid");
        clock.advance(Duration.ofHours(2));
        if (inStock) {
            ok(shop.verb(number, "process"));
            shop.ship(number, shop.pack(number));
            ok(shop.verb(number, "deliver"));
        }
        assertThat(ok(shop.staff().get("/api/v1/orders/statistics/payments"))
                        .body()
                        .path("receivables"))
                .isEmpty();
    }
}
