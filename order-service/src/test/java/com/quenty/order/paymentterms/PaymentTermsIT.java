package com.quenty.order.paymentterms;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Answer;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The terms in force: shares that are paid before an order is confirmed and before it ships, and the day the rest is due. */
@ServiceIT
class PaymentTermsIT {

    private static final BigDecimal TOTAL = new BigDecimal("20.00");
    private static final String SHIP = "{\"tracking_numbers\": [], \"carrier\": null}";

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final MutableClock clock;
    private final BusinessZone zone;
    private Shop.Open shop;

    PaymentTermsIT(
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

    private void wants(String beforeConfirmation, String beforeShipping, int dueDays) {
        shop.staff()
                .post(
                        "/api/v1/orders/payment-terms",
                        "{\"valid_from\": \"%s\", \"share_before_confirmation\": %s, \"share_before_shipping\": %s, \"due_days\": %d}"
                                .formatted(zone.today().plusDays(1), beforeConfirmation, beforeShipping, dueDays))
                .is(201);
        clock.advance(Duration.ofDays(1));
    }

    private String placed() {
        return shop.placed(line(shop.product("20.00", 10), 1));
    }

    /** Refused, naming what is missing, or done. */
    private static void require(Answer answer, BigDecimal wanted, BigDecimal paid) {
        if (paid.compareTo(wanted) < 0) {
            assertThat(answer.problem(409, "payment-awaited").decimal("missing_amount"))
                    .isEqualByComparingTo(wanted.subtract(paid));
        } else {
            ok(answer);
        }
    }

    private Answer ship(String number) {
        ok(shop.verb(number, "process"));
        return shop.staff().post(path(number, "fulfilments/%d/ship".formatted(shop.pack(number))), SHIP);
    }

    /** A promise of cash on delivery is no payment, whatever the terms want. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 0, 5.00",
        "0, 0.5, 0",
        "0, 0.5, 5.00",
        "0, 0.5, 10.00",
        "0, 1, 0",
        "0, 1, 10.00",
        "0, 1, 20.00",
        "0.5, 0.5, 0",
        "0.5, 0.5, 9.99",
        "0.5, 0.5, 10.00",
        "0.5, 1, 5.00",
        "0.5, 1, 10.00",
        "0.5, 1, 20.00",
        "1, 1, 0",
        "1, 1, 19.99",
        "1, 1, 20.00"
    })
    void anOrderGoesOnWhenTheShareOfItsTermsIsPaid(
            BigDecimal beforeConfirmation, BigDecimal beforeShipping, BigDecimal paid) {
        for (boolean onDelivery : new boolean[] {false, true}) {
            shop = shops.open(http, customers);
            wants(beforeConfirmation.toPlainString(), beforeShipping.toPlainString(), 10);
            var number = placed();
            if (onDelivery) {
                shop.pay(number, "cash_on_delivery", "20.00").is(201);
            }
            if (paid.signum() > 0) {
                shop.pay(number, "cash", paid.toPlainString()).is(201);
            }
            if (paid.compareTo(TOTAL) == 0) {
                assertThat(shop.status(number)).isEqualTo("confirmed"); // by the payment
            } else {
                require(shop.verb(number, "confirm"), TOTAL.multiply(beforeConfirmation), paid);
            }
            if (shop.status(number).equals("confirmed")) {
                require(ship(number), TOTAL.multiply(beforeShipping), paid);
            }
        }
    }

    @Test
    void cashOnDeliveryIsCapturedAtTheDoorAndUntilThenTheOrderIsOwed() {
        wants("0", "0", 10);
        var number = placed();
        var promise = shop.pay(number, "cash_on_delivery", "20.00").is(201).text("payment_id");
        ok(shop.verb(number, "confirm"));
        ok(ship(number));
        ok(shop.verb(number, "deliver"));
        assertThat(shop.order(number).text("payment_status")).isEqualTo("unpaid");

        // The driver has it in two parts.
        var capture = path(number, "payments/" + promise + "/capture");
        ok(shop.staff().post(capture, "{\"amount\": 12.00}"));
        assertThat(shop.order(number).decimal("outstanding_amount")).isEqualByComparingTo("8.00");
        ok(shop.staff().post(capture, null));
        assertThat(shop.order(number).text("payment_status")).isEqualTo("paid");
    }

    @Test
    void whatIsDueAfterTheDeliveryIsOverdueOnceItsDaysHavePassed() {
        wants("0", "0", 10);
        var number = placed();
        ok(shop.verb(number, "confirm"));
        ok(ship(number));
        clock.advance(Duration.ofDays(20));
        ok(shop.verb(number, "deliver"));
        shop.pay(number, "cash", "5.00").is(201);

        clock.advance(Duration.ofDays(10));
        var due = ok(shop.staff().get("/api/v1/orders/statistics/payments"));
        assertThat(due.decimal("receivables.0.outstanding_amount")).isEqualByComparingTo("15.00");
        assertThat(due.number("receivables.0.overdue_orders")).isZero();
        clock.advance(Duration.ofDays(1));
        var overdue = ok(shop.staff().get("/api/v1/orders/statistics/payments"));
        assertThat(overdue.decimal("receivables.0.overdue_amount")).isEqualByComparingTo("15.00");
    }

    @Test
    void termsToComeAreWithdrawnAndTheirDayIsFree() {
        var terms =
                "{\"valid_from\": \"%s\", \"share_before_confirmation\": %s, \"share_before_shipping\": 1, \"due_days\": 0}";
        var tomorrow = zone.today().plusDays(1);
        var created = shop.staff()
                .post("/api/v1/orders/payment-terms", terms.formatted(tomorrow, "1"))
                .is(201);

        var withdrawn = ok(shop.staff().post(created.location() + "/withdraw", "{\"reason\": \"too strict\"}"));
        assertThat(withdrawn.text("withdrawal_reason")).isEqualTo("too strict");
        shop.staff()
                .post(created.location() + "/withdraw", "{\"reason\": \"too strict\"}")
                .problem(409, "version-withdrawn");
        shop.staff()
                .post("/api/v1/orders/payment-terms", terms.formatted(tomorrow, "0"))
                .is(201);

        clock.advance(Duration.ofDays(1));
        ok(shop.verb(placed(), "confirm"));
    }

    @Test
    void aRefundLowersWhatHasToBePaidAndAChargeBackWantsItAgain() {
        wants("0.5", "1", 10);
        var number = placed();
        shop.pay(number, "card", "20.00").is(201);
        var refund = shop.refund(number, "4.00").is(201).text("refund_id");
        ok(shop.staff().post(path(number, "refunds/" + refund + "/settle"), null));
        ok(shop.verb(number, "process"));
        int parcel = shop.pack(number);
        var payment = ok(shop.staff().get(path(number, "payments"))).text("items.0.payment_id");
        ok(shop.staff()
                .post(
                        path(number, "payments/" + payment + "/charge-back"),
                        "{\"amount\": 16.00, \"reason\": \"disputed\"}"));

        var ship = path(number, "fulfilments/%d/ship".formatted(parcel));
        assertThat(shop.staff().post(ship, SHIP).problem(409, "payment-awaited").decimal("missing_amount"))
                .isEqualByComparingTo("16.00");
        shop.pay(number, "cash", "16.00").is(201);
        ok(shop.staff().post(ship, SHIP));
    }
}
