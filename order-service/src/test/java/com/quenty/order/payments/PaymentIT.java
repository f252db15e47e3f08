package com.quenty.order.payments;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Answer;
import com.quenty.test.Eventually;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class PaymentIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final BusinessZone zone;
    private Shop.Open shop;

    PaymentIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            JdbcClient jdbc,
            MutableClock clock,
            BusinessZone zone) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    private String placed(String price) {
        return shop.placed(line(shop.product(price, 10), 1));
    }

    private String paymentStatus(String number) {
        return shop.order(number).text("payment_status");
    }

    private Answer move(String number, Answer payment, String verb, Object body) {
        return shop.staff().post(path(number, "payments/" + payment.text("payment_id") + "/" + verb), body);
    }

    @Test
    void anOrderIsPaidInPartsAndIsConfirmedWithTheLast() {
        var number = placed("25.00");
        assertThat(paymentStatus(number)).isEqualTo("unpaid");

        shop.pay(number, "cash", "10.00").is(201);
        assertThat(paymentStatus(number)).isEqualTo("partially_paid");
        assertThat(shop.status(number)).isEqualTo("pending");

        shop.pay(number, "bank_transfer", "15.00").is(201);
        var order = shop.order(number);
        assertThat(order.text("payment_status")).isEqualTo("paid");
        assertThat(order.text("status")).isEqualTo("confirmed");
        assertThat(order.decimal("captured_amount")).isEqualByComparingTo("25.00");

        shop.pay(number, "cash", "0.01").is(201);
        assertThat(paymentStatus(number)).isEqualTo("overpaid");
        assertThat(ok(shop.staff().get(path(number, "payments"))).items("method"))
                .containsExactly("cash", "bank_transfer", "cash");
        assertThat(ok(shop.staff().get("/api/v1/orders?payment_status=overpaid"))
                        .items("order_number"))
                .containsExactly(number);
        assertThat(ok(shop.buyer().get("/api/v1/orders/payments?method=bank_transfer"))
                        .items("order_number"))
                .containsExactly(number);
    }

    @Test
    void anOrderThatIsPaidInPartDoesNotExpire() {
        var paid = placed("25.00");
        var unpaid = placed("25.00");
        shop.pay(paid, "cash", "1.00").is(201);

        clock.advance(Duration.ofMinutes(31));

        Eventually.eventually(() -> assertThat(shop.status(unpaid)).isEqualTo("expired"));
        assertThat(shop.status(paid)).isEqualTo("pending");
        shop.pay(unpaid, "cash", "25.00").problem(409, "order-not-payable");
    }

    @Test
    void aCardIsAuthorisedAndCapturedInPartsNeverAboveIt() {
        var number = placed("25.00");
        var card = shop.staff()
                .post(
                        path(number, "payments"),
                        Shop.Open.payment("card", "25.00").replace("}", ", \"authorise_only\": true}"))
                .is(201);
        assertThat(card.text("status")).isEqualTo("authorised");
        assertThat(paymentStatus(number)).isEqualTo("unpaid");

        move(number, card, "capture", "{\"amount\": 25.01}").problem(422, "capture-exceeds-authorised", "/amount");
        var first = move(number, card, "capture", "{\"amount\": 10.00, \"external_reference\": \"C1\"}")
                .is(200);
        assertThat(first.decimal("capturable_amount")).isEqualByComparingTo("15.00");
        // The same capture told again changes nothing.
        assertThat(move(number, card, "capture", "{\"amount\": 10.00, \"external_reference\": \"C1\"}")
                        .is(200)
                        .decimal("captured_amount"))
                .isEqualByComparingTo("10.00");
        move(number, card, "capture", "{\"amount\": 15.01}").problem(422, "capture-exceeds-authorised");
        move(number, card, "void", "{\"reason\": \"changed\"}").problem(409, "illegal-transition");
        move(number, card, "capture", null).is(200);
        move(number, card, "capture", null).problem(422, "capture-exceeds-authorised");
        assertThat(paymentStatus(number)).isEqualTo("paid");

        assertThat(ok(shop.staff().get(path(number, "payments/" + card.text("payment_id") + "/history")))
                        .items("to"))
                .containsExactly("captured", "authorised", "pending");
    }

    @Test
    void cashOnDeliveryIsAPromiseUntilTheDriverHasIt() {
        var number = placed("25.00");
        var promise = shop.pay(number, "cash_on_delivery", "25.00").is(201);
        assertThat(promise.text("status")).isEqualTo("pending");
        assertThat(paymentStatus(number)).isEqualTo("unpaid");

        assertThat(move(number, promise, "fail", "{\"reason\": \"nobody at home\"}")
                        .is(200)
                        .text("status"))
                .isEqualTo("failed");
        assertThat(move(number, promise, "capture", null).is(200).text("status"))
                .isEqualTo("captured");
        assertThat(paymentStatus(number)).isEqualTo("paid");

        var other = placed("25.00");
        var givenUp = shop.pay(other, "cash_on_delivery", "25.00").is(201);
        ok(shop.verb(other, "cancel", "changed"));
        assertThat(ok(shop.staff().get(path(other, "payments"))).items("status"))
                .containsExactly("voided");
        move(other, givenUp, "capture", null).problem(409, "order-not-payable");
    }

    @Test
    void aBankTakesMoneyBack() {
        var number = placed("25.00");
        var transfer = shop.pay(number, "card", "25.00").is(201);

        move(number, transfer, "charge-back", "{\"amount\": 25.01, \"reason\": \"bounced\"}")
                .problem(422, "charge-back-exceeds-captured", "/amount");
        assertThat(move(number, transfer, "charge-back", "{\"amount\": 5.00, \"reason\": \"bounced\"}")
                        .is(200)
                        .text("status"))
                .isEqualTo("charged_back");
        var order = shop.order(number);
        assertThat(order.text("payment_status")).isEqualTo("partially_paid");
        assertThat(order.decimal("outstanding_amount")).isEqualByComparingTo("5.00");
        assertThat(order.decimal("charged_back_amount")).isEqualByComparingTo("5.00");
        shop.refund(number, "20.01").problem(422, "refund-exceeds-paid");
    }

    @Test
    void badInputIsRefusedAndChangesNothing() {
        var number = placed("25.00");
        var cash = Shop.Open.payment("cash", "25.00");
        var staff = shop.staff();

        staff.post(path(number, "payments"), cash.replace("USD", "EUR"))
                .problem(422, "payment-currency-differs", "/currency");
        staff.post(path(number, "payments"), cash.replace("25.00", "25.001")).problem(422, "invalid-money", "/amount");
        staff.post(path(number, "payments"), cash.replace("25.00", "0")).problem(400, "validation-failed", "/amount");
        staff.post(path(number, "payments"), cash.replace("25.00", "100000000"))
                .problem(400, "validation-failed", "/amount");
        staff.post(path(number, "payments"), cash.replace("cash", "card"))
                .problem(400, "validation-failed", "/external_reference");
        staff.post(path(number, "payments"), cash.replace("}", ", \"external_reference\": \"X\"}"))
                .problem(400, "validation-failed", "/external_reference");
        staff.post(path(number, "payments"), cash.replace("}", ", \"authorise_only\": true}"))
                .problem(400, "validation-failed", "/authorise_only");
        staff.post(path(number, "payments"), cash.replace("}", ", \"occurred_at\": \"2099-01-01T00:00:00Z\"}"))
                .problem(400, "validation-failed", "/occurred_at");
        staff.post(path(number, "payments"), cash.replace("cash", "microcredit"))
                .problem(422, "payment-method-reserved", "/method");
        staff.post(path(number, "payments"), cash.replace("cash", "store_credit"))
                .problem(422, "payment-method-reserved", "/method");
        shop.refund(number, "1.00").problem(409, "nothing-to-refund");

        var transfer = Shop.Open.payment("bank_transfer", "5.00");
        staff.post(path(number, "payments"), transfer).is(201);
        shop.staff()
                .post(path(placed("25.00"), "payments"), transfer)
                .problem(409, "payment-reference-taken", "/external_reference");
        assertThat(shop.order(number).decimal("captured_amount")).isEqualByComparingTo("5.00");
    }

    @Test
    void aRepeatedRequestPaysOnce() {
        var number = placed("25.00");
        var staff = shop.staff().key(ExternalId.next("KEY"));
        var cash = Shop.Open.payment("cash", "10.00");

        var first = staff.post(path(number, "payments"), cash).is(201);
        var again = staff.post(path(number, "payments"), cash).is(201);

        assertThat(again.text("payment_id")).isEqualTo(first.text("payment_id"));
        assertThat(shop.order(number).decimal("captured_amount")).isEqualByComparingTo("10.00");
    }

    @Test
    void aLoanPaysTheOrderWithAnEntry() {
        var number = placed("25.00");
        var loan = ExternalId.next("LOAN");
        var body =
                "{\"loan_id\": \"%s\", \"customer_id\": \"%s\", \"amount\": 25.00, \"currency\": \"USD\", \"paid_on\": \"2026-11-26\"}"
                        .formatted(loan, shop.customer);
        var sibling = shop.platform().as(Tokens.with("*").service("microcredit-service"));

        ok(sibling.put("/internal/v1/orders/" + number + "/credit-payment", body));
        ok(sibling.put("/internal/v1/orders/" + number + "/credit-payment", body));

        var order = shop.order(number);
        assertThat(order.text("payment_status")).isEqualTo("paid");
        assertThat(order.text("status")).isEqualTo("confirmed");
        assertThat(order.text("paid_by_loan")).isEqualTo(loan);
        var payments = ok(shop.staff().get(path(number, "payments")));
        assertThat(payments.items("method")).containsExactly("microcredit");
        assertThat(payments.items("external_reference")).containsExactly(loan);
        var payment = ok(shop.staff().get(path(number, "payments/" + payments.text("items.0.payment_id"))));
        assertThat(payment.text("entries.0.occurred_at")).isEqualTo("2026-11-26T05:00:00Z");
        move(number, payment, "charge-back", "{\"reason\": \"wrong\"}").problem(409, "payment-moved-elsewhere");
    }

    @Test
    void theDatabaseDerivesTheStatusAndNobodySetsIt() {
        var number = placed("25.00");
        var payment = shop.pay(number, "cash", "10.00").is(201).text("payment_id");

        for (var sql : new String[] {
            "UPDATE orders SET captured_amount = 25 WHERE order_number = '%s'".formatted(number),
            "UPDATE orders SET payment_status = 'paid' WHERE order_number = '%s'".formatted(number),
            "UPDATE payments SET captured_amount = 25 WHERE payment_id = '%s'".formatted(payment),
            "UPDATE payments SET status = 'refunded' WHERE payment_id = '%s'".formatted(payment),
            "UPDATE order_payments SET amount = 25",
            "DELETE FROM order_payments",
            "DELETE FROM payments"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
        assertThat(jdbc.sql("SELECT payment_status FROM orders WHERE order_number = :number")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .isEqualTo("partially_paid");
    }

    @Test
    void theCompanySaysWhatIsPaidBeforeConfirmationAndBeforeShipping() {
        var terms =
                "{\"valid_from\": \"%s\", \"share_before_confirmation\": 0.3, \"share_before_shipping\": 1, \"due_days\": 30}";
        var before = shop.confirmed(line(shop.product("10.00", 10), 1));
        shop.staff()
                .post("/api/v1/orders/payment-terms", terms.formatted(zone.today()))
                .problem(422, "validity-not-ahead");
        shop.staff()
                .post(
                        "/api/v1/orders/payment-terms",
                        terms.formatted(zone.today().plusDays(1)).replace("shipping\": 1", "shipping\": 0.2"))
                .problem(400, "validation-failed", "/share_before_shipping");
        shop.staff()
                .post(
                        "/api/v1/orders/payment-terms",
                        terms.formatted(zone.today().plusDays(1)))
                .is(201);
        shop.staff()
                .post(
                        "/api/v1/orders/payment-terms",
                        terms.formatted(zone.today().plusDays(1)))
                .problem(409, "duplicate-validity");
        clock.advance(Duration.ofDays(1));

        var number = placed("25.05");
        var refused = shop.verb(number, "confirm").problem(409, "payment-awaited");
        assertThat(refused.decimal("missing_amount")).isEqualByComparingTo("7.52"); // 7.515, half even
        shop.pay(number, "cash", "7.52").is(201);
        ok(shop.verb(number, "confirm"));
        ok(shop.verb(number, "process"));
        int parcel = shop.pack(number);
        var ship = path(number, "fulfilments/%d/ship".formatted(parcel));
        var body = "{\"tracking_numbers\": [], \"carrier\": null}";
        shop.staff().post(ship, body).problem(409, "payment-awaited");
        shop.pay(number, "cash", "17.53").is(201);
        ok(shop.staff().post(ship, body));

        // An order keeps the terms of its day.
        ok(shop.verb(before, "process"));
        shop.ship(before, shop.pack(before));
    }
}
