package com.quenty.order.storecredits;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.test.Answer;
import com.quenty.test.Eventually;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Store credit in currencies with other decimals than two. */
@ServiceIT
class StoreCreditCurrencyIT {

    private static final String CREDITS = "/api/v1/store-credits";

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final MutableClock clock;
    private Shop.Open shop;

    StoreCreditCurrencyIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            MutableClock clock) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    private Answer grant(String currency, String amount) {
        return shop.staff()
                .post(
                        CREDITS,
                        Json.of(
                                "customer_id",
                                shop.customer,
                                "amount",
                                new BigDecimal(amount),
                                "currency",
                                currency,
                                "reason",
                                "late"));
    }

    private Answer credit(Answer granted) {
        return ok(shop.buyer().get(CREDITS + "/" + granted.text("store_credit_id")));
    }

    private Answer revoke(Answer granted, String amount) {
        return shop.staff()
                .post(
                        CREDITS + "/" + granted.text("store_credit_id") + "/revoke",
                        Json.of("amount", new BigDecimal(amount), "reason", "mistake"));
    }

    @ParameterizedTest
    @CsvSource({
        "KWD, 1.125, 0.005, 0.130, 1.000, 1.0001",
        "CLP, 5000, 1, 1.00, 5000, 0.5",
        "JPY, 1e3, 500, 1500, 0, 1.1",
        "USD, 10.5, 0.01, 0.51, 10.00, 0.001"
    })
    void itIsKeptAndShownWithTheDecimalsOfItsCurrency(
            String currency, String first, String second, String back, String left, String tooFine) {
        grant(currency, tooFine).problem(422, "invalid-money", "/amount");
        var granted = grant(currency, first).is(201);
        grant(currency, second).is(201);
        revoke(granted, tooFine).problem(422, "invalid-money", "/amount");
        ok(revoke(granted, back));

        assertThat(credit(granted).decimal("balance")).isEqualTo(left);
        assertThat(credit(granted).decimal("available_amount")).isEqualTo(left);
        var statement = ok(shop.buyer().get(CREDITS + "/" + granted.text("store_credit_id") + "/statement"));
        assertThat(statement.decimal("items.0.balance_after")).isEqualTo(left);
        assertThat(statement
                        .at("items")
                        .valueStream()
                        .map(entry -> entry.path("amount").decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(left);
    }

    @Test
    void whatLapsesInDinarsLapsesToTheFils() {
        var granted = grant("KWD", "0.001").is(201);
        clock.advance(Duration.ofDays(730));
        assertThat(credit(granted).decimal("available_amount")).isEqualTo("0.000");

        Eventually.eventually(() -> {
            clock.advance(Duration.ofHours(6));
            assertThat(credit(granted).decimal("balance")).isEqualTo("0.000");
        });
    }

    @ParameterizedTest
    @CsvSource({"CLP", "JPY"})
    void anOrderIsPaidAndRefundedInWholeUnits(String currency) {
        var granted = grant(currency, "5000").is(201);
        var order = shop.staff()
                .post(
                        "/api/v1/orders",
                        shop.request(List.of(line(shop.product("2999", currency, 10), 1)), "")
                                .replace("\"USD\"", '"' + currency + '"'));
        var number = Shop.Open.numberOf(order);

        var byCredit = path(number, "payments/store-credit");
        shop.buyer().post(byCredit, Json.of("amount", new BigDecimal("0.5"))).problem(422, "invalid-money", "/amount");
        assertThat(shop.buyer().post(byCredit, Json.of("amount", 1999)).is(201).decimal("amount"))
                .isEqualTo("1999");
        assertThat(shop.buyer().post(byCredit).is(201).decimal("amount")).isEqualTo("1000");
        assertThat(credit(granted).decimal("balance")).isEqualTo("2001");

        var refund = Json.of("amount", 1500, "currency", currency, "reason", "torn");
        var parts = shop.staff().post(path(number, "refunds"), refund).is(201);
        assertThat(parts.decimal("parts.0.amount")).isEqualTo("1500");
        assertThat(credit(granted).decimal("balance")).isEqualTo("3501");
    }
}
