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
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The most that a company takes in cash for an order, and lets people grant a customer. */
@ServiceIT
class PaymentLimitIT {

    private static final String CREDITS = "/api/v1/store-credits";

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final MutableClock clock;
    private final BusinessZone zone;
    private Shop.Open shop;

    PaymentLimitIT(
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

    private Answer terms(String limits) {
        return shop.staff()
                .post("/api/v1/orders/payment-terms", """
                        {"valid_from": "%s", "share_before_confirmation": 0, "share_before_shipping": 0, "due_days": 30,
                         "limits": %s}""".formatted(zone.today().plusDays(1), limits));
    }

    private void limits(String limits) {
        terms(limits).is(201);
        clock.advance(Duration.ofDays(1));
    }

    private String placed() {
        return shop.placed(line(shop.product("100.00", 100), 1));
    }

    private Answer grant(String currency, String amount) {
        return shop.staff()
                .post(
                        CREDITS,
                        "{\"customer_id\": \"%s\", \"amount\": %s, \"currency\": \"%s\", \"reason\": \"late\"}"
                                .formatted(shop.customer, amount, currency));
    }

    @Test
    void cashIsTakenUpToTheLimitOfAnOrderAndOtherMoneyBeyondIt() {
        limits("[{\"currency\": \"USD\", \"max_cash_amount\": 60}]");
        var number = placed();

        var refused = shop.pay(number, "cash", "60.01").problem(422, "cash-beyond-limit", "/amount");
        assertThat(refused.decimal("max_cash_amount")).isEqualTo("60.00");
        shop.pay(number, "cash", "40.00").is(201);
        shop.pay(number, "cash", "20.01").problem(422, "cash-beyond-limit", "/amount");
        shop.pay(number, "cash_on_delivery", "20.01").problem(422, "cash-beyond-limit", "/amount");
        shop.pay(number, "cash", "20.00").is(201);
        shop.pay(number, "bank_transfer", "40.00").is(201);

        assertThat(shop.order(number).text("payment_status")).isEqualTo("paid");
    }

    @Test
    void cashThatIsPromisedCountsUntilItIsGivenUp() {
        limits("[{\"currency\": \"USD\", \"max_cash_amount\": 60.00}]");
        var number = placed();
        var promise = path(
                number,
                "payments/"
                        + shop.pay(number, "cash_on_delivery", "50.00").is(201).text("payment_id"));

        shop.pay(number, "cash", "10.01").problem(422, "cash-beyond-limit", "/amount");
        ok(shop.staff().post(promise + "/capture", "{\"amount\": 20.00}"));
        shop.pay(number, "cash", "10.01").problem(422, "cash-beyond-limit", "/amount");
        ok(shop.staff().post(promise + "/capture", null));

        var other = placed();
        var failed = path(
                other,
                "payments/"
                        + shop.pay(other, "cash_on_delivery", "50.00").is(201).text("payment_id"));
        ok(shop.staff().post(failed + "/fail", "{\"reason\": \"nobody at home\"}"));
        shop.pay(other, "cash", "30.00").is(201);
        shop.staff().post(failed + "/capture", null).problem(422, "cash-beyond-limit", "/amount");
        ok(shop.staff().post(failed + "/capture", "{\"amount\": 30.00}"));
    }

    @Test
    void anOrderKeepsTheLimitOfItsDayAndALimitIsOfOneCurrency() {
        var before = placed();
        ok(shop.verb(before, "confirm"));
        limits("[{\"currency\": \"COP\", \"max_cash_amount\": 0}]");

        shop.pay(before, "cash", "100.00").is(201);
        shop.pay(placed(), "cash", "100.00").is(201);
        var pesos = shop.product("20000", "COP", 10);
        var number = Shop.Open.numberOf(shop.staff()
                .post(
                        "/api/v1/orders",
                        shop.request(java.util.List.of(line(pesos, 1)), "").replace("\"USD\"", "\"COP\"")));
        shop.staff()
                .post(path(number, "payments"), "{\"method\": \"cash\", \"amount\": 0.01, \"currency\": \"COP\"}")
                .problem(422, "cash-beyond-limit", "/amount");
    }

    @Test
    void withoutALimitTheCashOfAnOrderIsNotMoreThanAnOrderMayCost() {
        var number = placed();

        shop.pay(number, "cash", "100000000").problem(400, "validation-failed", "/amount");
        shop.pay(number, "cash", "99999999.99").is(201);
        shop.pay(number, "cash", "0.01").problem(422, "cash-beyond-limit", "/amount");
        shop.pay(number, "card", "99999999.99").is(201); // a fact of the bank
    }

    @Test
    void storeCreditIsGrantedUpToTheLimitOfACustomerAndGivenBackBeyondIt() {
        limits("[{\"currency\": \"USD\", \"max_store_credit_amount\": 50}]");

        var refused = grant("USD", "50.01").problem(422, "store-credit-beyond-limit", "/amount");
        assertThat(refused.decimal("max_store_credit_amount")).isEqualTo("50.00");
        grant("USD", "30.00").is(201);
        grant("USD", "20.01").problem(422, "store-credit-beyond-limit", "/amount");
        grant("EUR", "50.01").is(201);
        var number = placed();
        shop.pay(number, "cash", "100.00").is(201);
        shop.staff()
                .post(
                        path(number, "refunds"),
                        "{\"amount\": 100.00, \"currency\": \"USD\", \"to_store_credit\": true, \"reason\": \"torn\"}")
                .is(201);
        assertThat(ok(shop.buyer().get(CREDITS + "?currency=USD")).text("items.0.balance"))
                .isEqualTo("130.00");
    }

    @Test
    void withoutALimitStoreCreditIsNotMoreThanAnOrderMayCost() {
        for (var currency : new String[] {"KWD", "JPY"}) {
            grant(currency, "100000000").problem(400, "validation-failed", "/amount");
            grant(currency, "99999999").is(201);
            grant(currency, "1").problem(422, "store-credit-beyond-limit", "/amount");
        }
    }

    @Test
    void limitsSuitTheirCurrencyAndEachHasOne() {
        terms("[{\"currency\": \"JPY\", \"max_cash_amount\": 0.5}]")
                .problem(422, "invalid-money", "/limits/0/max_cash_amount");
        terms("[{\"currency\": \"USD\"}, {\"currency\": \"KWD\", \"max_store_credit_amount\": 0.0005}]")
                .problem(400, "validation-failed", "/limits/1/max_store_credit_amount");
        terms("[{\"currency\": \"XYZ\"}]").problem(422, "invalid-money", "/limits/0/currency");
        terms("[{\"currency\": \"USD\"}, {\"currency\": \"USD\"}]")
                .problem(400, "validation-failed", "/limits/1/currency");
        terms("[{\"currency\": \"USD\", \"max_cash_amount\": 100000000}]")
                .problem(400, "validation-failed", "/limits/0/max_cash_amount");

        var kept = terms("[{\"currency\": \"KWD\", \"max_cash_amount\": 1.5}]").is(201);

        assertThat(kept.decimal("limits.0.max_cash_amount")).isEqualTo("1.500");
        assertThat(ok(shop.staff().get("/api/v1/orders/payment-terms")).at("items.0.limits"))
                .isEqualTo(kept.at("limits"));
    }
}
