package com.quenty.order.refunds;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.contracts.order.OrderMoneyView;
import com.quenty.contracts.order.ReturnRefund;
import com.quenty.contracts.order.ReturnRefundView;
import com.quenty.order.Shop;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.ContractSample;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class RefundIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final WireMockServer loans;
    private Shop.Open shop;

    RefundIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("microcredit-service") WireMockServer loans) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.loans = loans;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    private ApiClient sibling() {
        return shop.platform().as(Tokens.with("*").service("a-sibling"));
    }

    /** A line of 20.00 and one of 5.00. */
    private String placed() {
        return shop.placed(line(shop.product("10.00", 10), 2), line(shop.product("5.00", 10), 1));
    }

    private String onCredit() {
        var number = placed();
        ok(sibling()
                .put(
                        "/internal/v1/orders/" + number + "/credit-payment",
                        "{\"loan_id\": \"%s\", \"customer_id\": \"%s\", \"amount\": 25.00, \"currency\": \"USD\", \"paid_on\": \"2026-11-26\"}"
                                .formatted(ExternalId.next("LOAN"), shop.customer)));
        return number;
    }

    private Answer move(String number, Answer refund, String verb, Object body) {
        return shop.staff().post(path(number, "refunds/" + refund.text("refund_id") + "/" + verb), body);
    }

    private Answer refund(String number, Answer refund) {
        return ok(shop.staff().get(path(number, "refunds/" + refund.text("refund_id"))));
    }

    private String credit() {
        return ok(shop.buyer().get("/api/v1/store-credits")).text("items.0.balance");
    }

    @Test
    void theOldestPaymentIsGivenBackFirst() {
        var number = placed();
        shop.pay(number, "cash", "10.00").is(201);
        shop.pay(number, "cash_on_delivery", "99.00").is(201);
        shop.pay(number, "bank_transfer", "15.00").is(201);

        var refund = shop.refund(number, "12.50", "1", "12.50").is(201);

        assertThat(refund.text("status")).isEqualTo("pending");
        assertThat(refund.decimal("parts.0.amount")).isEqualByComparingTo("10.00");
        assertThat(refund.text("parts.0.status")).isEqualTo("settled");
        assertThat(refund.decimal("parts.1.amount")).isEqualByComparingTo("2.50");
        assertThat(refund.text("parts.1.method")).isEqualTo("bank_transfer");
        assertThat(refund.text("parts.1.status")).isEqualTo("pending");
        assertThat(shop.order(number).decimal("refunded_amount")).isEqualByComparingTo("10.00");

        // What is on its way can't be given twice.
        shop.refund(number, "12.51").problem(422, "refund-exceeds-paid", "/amount");
        var settled = move(number, refund, "settle", "{\"external_reference\": \"TX-2\"}")
                .is(200);
        assertThat(settled.text("status")).isEqualTo("settled");
        assertThat(shop.order(number).text("payment_status")).isEqualTo("partially_refunded");
        move(number, refund, "settle", null).problem(409, "no-such-refund-part");
        assertThat(ok(shop.staff().get(path(number, "refunds/" + refund.text("refund_id") + "/history")))
                        .items("to"))
                .containsExactly("settled", "pending");
    }

    @Test
    void twoRefundsAreNotSettledByOneReference() {
        var number = placed();
        shop.pay(number, "bank_transfer", "25.00").is(201);
        var first = shop.refund(number, "10.00").is(201);
        var second = shop.refund(number, "10.00").is(201);
        move(number, first, "settle", "{\"external_reference\": \"BATCH-1\"}").is(200);

        move(number, second, "settle", "{\"external_reference\": \"BATCH-1\"}")
                .problem(409, "payment-reference-taken", "/external_reference");

        assertThat(refund(number, second).text("status")).isEqualTo("pending");
        assertThat(shop.order(number).decimal("refunded_amount")).isEqualByComparingTo("10.00");
        move(number, second, "settle", "{\"external_reference\": \"BATCH-2\"}").is(200);
        assertThat(shop.order(number).decimal("refunded_amount")).isEqualByComparingTo("20.00");
    }

    @Test
    void neverMoreThanWasPaidForALine() {
        var number = placed();
        shop.pay(number, "cash", "25.00").is(201);

        shop.refund(number, "5.01", "2", "5.01").problem(422, "refund-exceeds-line", "/lines/0/amount");
        shop.refund(number, "1.00", "3", "1.00").problem(422, "refund-line-unknown", "/lines/0/line_number");
        shop.refund(number, "1.00", "2", "1.01").problem(400, "validation-failed", "/amount");
        shop.refund(number, "2.00", "2", "1.00", "2", "1.00").problem(400, "validation-failed", "/lines/1/line_number");
        shop.refund(number, "1.001").problem(422, "invalid-money", "/amount");
        shop.refund(number, "8.00", "2", "3.00", "1", "5.00").is(201);
        shop.refund(number, "2.01", "2", "2.01").problem(422, "refund-exceeds-line");
        shop.refund(number, "2.00", "2", "2.00").is(201);
        shop.refund(number, "15.00").is(201);
        assertThat(shop.order(number).text("payment_status")).isEqualTo("refunded");
        shop.refund(number, "0.01").problem(409, "nothing-to-refund");
    }

    @Test
    void whatHasFailedIsTriedAgainOrBecomesStoreCredit() {
        var number = placed();
        shop.pay(number, "bank_transfer", "25.00").is(201);
        var refund = shop.refund(number, "20.00", "1", "20.00").is(201);

        assertThat(move(number, refund, "fail", "{\"reason\": \"account closed\"}")
                        .is(200)
                        .text("status"))
                .isEqualTo("failed");
        var again = move(number, refund, "retry", null).is(200);
        assertThat(again.text("status")).isEqualTo("pending");
        assertThat(again.number("parts.0.attempts")).isEqualTo(2);
        move(number, refund, "fail", "{\"reason\": \"account closed\"}").is(200);

        // Another refund takes the line meanwhile: the first can't be tried again.
        var other = shop.refund(number, "1.00", "1", "1.00").is(201);
        move(number, refund, "retry", null).problem(422, "refund-exceeds-line");
        move(number, refund, "credit", null).problem(422, "refund-exceeds-line");
        move(number, other, "fail", "{\"reason\": \"mistake\"}").is(200);

        var credited = move(number, refund, "credit", null).is(200);
        assertThat(credited.text("status")).isEqualTo("settled");
        assertThat(credited.text("parts.0.destination")).isEqualTo("store_credit");
        assertThat(credit()).isEqualTo("20.00");
        assertThat(shop.order(number).decimal("refunded_amount")).isEqualByComparingTo("20.00");
        move(number, other, "retry", null).problem(422, "refund-exceeds-line");
    }

    @Test
    void aLoanTakesTheRefundOfWhatItPaid() {
        loans.stubFor(put(urlPathMatching("/internal/v1/loans/[^/]+/refunds/[^/]+"))
                .willReturn(ContractSample.of("microcredit", "loan-refund").answer()));
        var number = onCredit();

        var refund = shop.refund(number, "20.00", "1", "20.00").is(201);

        eventually(() -> assertThat(refund(number, refund).text("status")).isEqualTo("settled"));
        assertThat(refund(number, refund).text("parts.0.external_reference"))
                .isEqualTo("PAY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC");
        assertThat(shop.order(number).text("payment_status")).isEqualTo("partially_refunded");
    }

    @Test
    void aLoanThatOwesNothingLeavesItToStoreCredit() {
        loans.stubFor(put(urlPathMatching("/internal/v1/loans/[^/]+/refunds/[^/]+"))
                .willReturn(aResponse()
                        .withStatus(409)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"code\": \"loan-closed\", \"status\": 409, \"detail\": \"It owes nothing.\"}")));
        var number = onCredit();

        var refund = shop.refund(number, "20.00", "1", "20.00").is(201);

        eventually(() -> assertThat(refund(number, refund).text("status")).isEqualTo("settled"));
        var part = refund(number, refund);
        assertThat(part.text("parts.0.destination")).isEqualTo("store_credit");
        assertThat(part.text("parts.0.failure")).isEqualTo("loan-closed");
        assertThat(credit()).isEqualTo("20.00");
    }

    @Test
    void aReturnedItemIsRefundedOnce() {
        var number = placed();
        shop.pay(number, "cash", "25.00").is(201);
        var item = ExternalId.next("RI");
        var url = "/internal/v1/orders/" + number + "/refunds/" + item;
        var sample = ContractSample.of("order", "return-refund");
        sample.as(ReturnRefund.class);
        ContractSample.of("order", "return-refund-made").as(ReturnRefundView.class);
        ContractSample.of("order", "order-money").as(OrderMoneyView.class);

        var first = ok(sibling().put(url, sample.json()));
        var again = ok(sibling().put(url, sample.json()));

        ContractSample.of("order", "return-refund-made").isTrueOf(first.content());
        assertThat(again.text("refund_id")).isEqualTo(first.text("refund_id"));
        sibling().put(url, sample.json().replace("12.50", "12.51")).problem(409, "return-item-refunded");
        sibling().put(url, sample.json().replace("USD", "EUR")).problem(422, "refund-currency-differs");
        sibling()
                .put("/internal/v1/orders/" + number + "/refunds/" + ExternalId.next("RI"), sample.json())
                .problem(422, "refund-exceeds-line");
        var money = ok(sibling().get("/internal/v1/orders/" + number + "/money"));
        ContractSample.of("order", "order-money").isTrueOf(money.content());
        assertThat(money.decimal("lines.0.refundable_amount")).isEqualByComparingTo("7.50");
        assertThat(money.decimal("refundable_amount")).isEqualByComparingTo("12.50");
        assertThat(money.text("payment_status")).isEqualTo("partially_refunded");
    }

    @Test
    void fiftyRefundsAtOnceGiveBackNoMoreThanWasPaid() {
        var number = placed();
        shop.pay(number, "cash", "14.00").is(201);
        shop.pay(number, "cash", "11.00").is(201);

        var ofTheOrder = Concurrently.run(50, () -> shop.refund(number, "3.00").status());

        assertThat(ofTheOrder.stream().map(Outcome::require).filter(status -> status == 201))
                .hasSize(8);
        assertThat(shop.order(number).decimal("refunded_amount")).isEqualByComparingTo("24.00");

        var other = placed();
        shop.pay(other, "cash", "25.00").is(201);
        var ofALine = Concurrently.run(
                50, () -> shop.refund(other, "3.00", "1", "3.00").status());
        assertThat(ofALine.stream().map(Outcome::require).filter(status -> status == 201))
                .hasSize(6);
        assertThat(shop.order(other).decimal("refunded_amount")).isEqualByComparingTo("18.00");
    }

    @Test
    void aReturnedItemThatIsRefundedFiftyTimesAtOnceIsRefundedOnce() {
        var number = placed();
        shop.pay(number, "cash", "25.00").is(201);
        var url = "/internal/v1/orders/" + number + "/refunds/" + ExternalId.next("RI");

        var answers = Concurrently.run(
                50,
                () -> ok(sibling()
                                .put(
                                        url,
                                        ContractSample.of("order", "return-refund")
                                                .json()))
                        .text("refund_id"));

        assertThat(answers.stream().map(Outcome::require).distinct()).hasSize(1);
        assertThat(shop.order(number).decimal("refunded_amount")).isEqualByComparingTo("12.50");
    }
}
