package com.quenty.order.refunds;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Money that a bank has taken is a fact; refunds that it leaves no money for have failed. */
@ServiceIT
class ChargeBackIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private Shop.Open shop;

    ChargeBackIT(RestTestClient http, Shop shops, @Sibling("customer-service") WireMockServer customers) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    private String paid(String method) {
        var number = shop.placed(line(shop.product("25.00", 10), 1));
        shop.pay(number, method, "25.00").is(201);
        return number;
    }

    private String payment(String number) {
        return ok(shop.staff().get(path(number, "payments"))).text("items.0.payment_id");
    }

    private Answer chargeBack(String number, String amount) {
        return shop.staff()
                .post(
                        path(number, "payments/" + payment(number) + "/charge-back"),
                        "{\"amount\": %s, \"reason\": \"not recognised\"}".formatted(amount));
    }

    private Answer refund(String number, Answer refund) {
        return ok(shop.staff().get(path(number, "refunds/" + refund.text("refund_id"))));
    }

    private Answer verb(String number, Answer refund, String verb) {
        return shop.staff().post(path(number, "refunds/" + refund.text("refund_id") + "/" + verb), null);
    }

    @Test
    void aPendingRefundThatAChargeBackLeavesNoMoneyForHasFailed() {
        var number = paid("card");
        var first = shop.refund(number, "5.00").is(201);
        var second = shop.refund(number, "10.00").is(201);

        assertThat(chargeBack(number, "18.00").is(200).text("status")).isEqualTo("charged_back");

        assertThat(refund(number, first).text("status")).isEqualTo("pending");
        var failed = refund(number, second);
        assertThat(failed.text("status")).isEqualTo("failed");
        assertThat(failed.text("parts.0.failure")).isEqualTo("charged back: not recognised");
        verb(number, second, "retry").problem(422, "refund-exceeds-paid");
        verb(number, second, "credit").problem(422, "refund-exceeds-paid");
        verb(number, first, "settle").is(200);
        var order = shop.order(number);
        assertThat(order.decimal("refunded_amount")).isEqualByComparingTo("5.00");
        assertThat(order.decimal("paid_amount")).isEqualByComparingTo("2.00");
        assertThat(order.decimal("outstanding_amount")).isEqualByComparingTo("18.00");
    }

    @Test
    void aBankTakesWhatWasRefundedAsWellAndThePaymentShowsIt() {
        var number = paid("card");
        verb(number, shop.refund(number, "10.00").is(201), "settle").is(200);

        var payment = chargeBack(number, "25.00").is(200);

        assertThat(payment.decimal("refunded_amount")).isEqualByComparingTo("10.00");
        assertThat(payment.decimal("charged_back_amount")).isEqualByComparingTo("25.00");
        var order = shop.order(number);
        assertThat(order.decimal("paid_amount")).isEqualByComparingTo("-10.00");
        assertThat(order.decimal("owed_amount")).isEqualByComparingTo("15.00");
        assertThat(order.decimal("outstanding_amount")).isEqualByComparingTo("25.00");
        assertThat(order.text("payment_status")).isEqualTo("unpaid");
        assertThat(ok(shop.staff().get("/api/v1/orders?payment_status=unpaid")).items("order_number"))
                .containsExactly(number);
        shop.refund(number, "0.01").problem(409, "nothing-to-refund");
        chargeBack(number, "0.01").problem(422, "charge-back-exceeds-captured", "/amount");
        // It is owed again, and can be paid.
        shop.pay(number, "cash", "25.00").is(201);
        assertThat(shop.order(number).decimal("outstanding_amount")).isEqualByComparingTo("0.00");
    }

    @Test
    void aPaymentThatWasRefundedWholeCanBeChargedBack() {
        var number = paid("card");
        verb(number, shop.refund(number, "25.00").is(201), "settle").is(200);

        assertThat(chargeBack(number, "25.00").is(200).text("status")).isEqualTo("charged_back");
        assertThat(shop.order(number).decimal("paid_amount")).isEqualByComparingTo("-25.00");
    }

    @Test
    void withoutAnAmountAllThatIsLeftIsTakenBack() {
        var number = paid("card");
        verb(number, shop.refund(number, "10.00").is(201), "settle").is(200);

        var payment = shop.staff()
                .post(path(number, "payments/" + payment(number) + "/charge-back"), "{\"reason\": \"bounced\"}")
                .is(200);

        assertThat(payment.decimal("charged_back_amount")).isEqualByComparingTo("15.00");
        shop.staff()
                .post(path(number, "payments/" + payment(number) + "/charge-back"), "{\"reason\": \"bounced\"}")
                .problem(422, "charge-back-exceeds-captured", "/amount");
    }

    @Test
    void aRefundAndAChargeBackAtOnceGiveBackNoMoreThanTheBankLeft() {
        for (int round = 0; round < 5; round++) {
            var number = paid("card");
            var refund = shop.refund(number, "20.00").is(201);

            Concurrently.run(List.<Callable<Integer>>of(
                    () -> chargeBack(number, "25.00").status(),
                    () -> verb(number, refund, "settle").status()));

            var order = shop.order(number);
            assertThat(order.decimal("charged_back_amount")).isEqualByComparingTo("25.00");
            boolean settledFirst = order.decimal("refunded_amount").signum() > 0;
            assertThat(refund(number, refund).text("status")).isEqualTo(settledFirst ? "settled" : "failed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cash", "bank_transfer"})
    void moneyThatNoSchemeTakesBackIsNotChargedBack(String method) {
        var number = paid(method);

        chargeBack(number, "5.00").problem(422, "charge-back-impossible");

        assertThat(shop.order(number).decimal("charged_back_amount")).isEqualByComparingTo("0.00");
        assertThat(shop.order(number).text("payment_status")).isEqualTo("paid");
    }

    @Test
    void ofACancelledOrderTheDebtThatAChargeBackLeavesCanBePaidAndNoMore() {
        var number = paid("card");
        ok(shop.verb(number, "cancel", "changed"));
        verb(number, shop.refund(number, "25.00").is(201), "settle").is(200);
        shop.pay(number, "cash", "1.00").problem(409, "order-not-payable");

        chargeBack(number, "25.00").is(200);

        var owing = shop.order(number);
        assertThat(owing.decimal("owed_amount")).isEqualByComparingTo("0.00");
        assertThat(owing.decimal("outstanding_amount")).isEqualByComparingTo("25.00");
        assertThat(owing.text("payment_status")).isEqualTo("unpaid");
        assertThat(receivable()).isEqualByComparingTo("25.00");
        shop.pay(number, "cash", "25.01").problem(422, "payment-more-than-owed", "/amount");
        shop.pay(number, "cash", "10.00").is(201);
        assertThat(shop.order(number).decimal("outstanding_amount")).isEqualByComparingTo("15.00");
        assertThat(receivable()).isEqualByComparingTo("15.00");
        shop.grant("40.00").is(201);
        assertThat(shop.buyer()
                        .post(path(number, "payments/store-credit"), null)
                        .is(201)
                        .decimal("amount"))
                .isEqualByComparingTo("15.00");
        var paid = shop.order(number);
        assertThat(paid.text("status")).isEqualTo("cancelled");
        assertThat(paid.text("payment_status")).isEqualTo("refunded");
        assertThat(paid.decimal("outstanding_amount")).isEqualByComparingTo("0.00");
        shop.pay(number, "cash", "0.01").problem(409, "order-not-payable");
        shop.buyer().post(path(number, "payments/store-credit"), null).problem(409, "order-not-payable");
    }

    private BigDecimal receivable() {
        return ok(shop.staff().get("/api/v1/orders/statistics/payments")).decimal("receivables.0.outstanding_amount");
    }

    @Test
    void anAuthorisedCardOfACancelledOrderIsNotCapturedAboveItsDebt() {
        var number = paid("card");
        ok(shop.verb(number, "cancel", "changed"));
        verb(number, shop.refund(number, "25.00").is(201), "settle").is(200);
        chargeBack(number, "25.00").is(200);
        var card = shop.staff()
                .post(
                        path(number, "payments"),
                        Shop.Open.payment("card", "25.00").replace("}", ", \"authorise_only\": true}"))
                .is(201);
        shop.pay(number, "cash", "5.00").is(201);
        var capture = path(number, "payments/" + card.text("payment_id") + "/capture");

        shop.staff().post(capture, null).problem(422, "payment-more-than-owed", "/amount");
        shop.staff().post(capture, "{\"amount\": 20.00}").is(200);

        assertThat(shop.order(number).text("payment_status")).isEqualTo("refunded");
    }

    @Test
    void badRefundsAreRefusedAtTheirLine() {
        var number = paid("cash");
        var body = "{\"amount\": 2.00, \"currency\": \"USD\", \"lines\": %s, \"reason\": \"torn\"}";

        shop.staff().post(path(number, "refunds"), body.formatted("[]")).problem(400, "validation-failed", "/lines");
        shop.staff()
                .post(
                        path(number, "refunds"),
                        body.formatted(
                                "[{\"line_number\": 1, \"amount\": 1.00}, {\"line_number\": 9, \"amount\": 1.00}]"))
                .problem(422, "refund-line-unknown", "/lines/1/line_number");
        assertThat(shop.order(number).decimal("refunded_amount")).isEqualByComparingTo("0.00");
    }
}
