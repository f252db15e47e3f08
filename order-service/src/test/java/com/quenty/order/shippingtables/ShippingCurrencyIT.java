package com.quenty.order.shippingtables;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.test.Answer;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Tables of currencies with other decimals than two. */
@ServiceIT
class ShippingCurrencyIT {

    private static final String TABLES = "/api/v1/orders/shipping-tables";

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private Shop.Open shop;

    ShippingCurrencyIT(RestTestClient http, Shop shops, @Sibling("customer-service") WireMockServer customers) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    private Answer table(String currency, String charge, String upTo, String freeFrom) {
        return shop.staff().post(TABLES, """
                        {"currency": "%s", "bands": [{"max_total_amount": %s, "charge_amount": %s}], "min_free_amount": %s}""".formatted(currency, upTo, charge, freeFrom));
    }

    @ParameterizedTest
    @CsvSource({
        "KWD, 1.5, 99.125, 100, 1.500, 99.125, 100.000",
        "CLP, 3990, 49990.00, 5e4, 3990, 49990, 50000",
        "JPY, 1e3, 10000.0, 10000, 1000, 10000, 10000",
        "USD, 4.9, 50, 5e1, 4.90, 50.00, 50.00"
    })
    void amountsAreKeptAndShownWithTheDecimalsOfTheirCurrency(
            String currency,
            String charge,
            String upTo,
            String freeFrom,
            String chargeShown,
            String upToShown,
            String freeFromShown) {
        var created = table(currency, charge, upTo, freeFrom).is(201);

        for (var answer : List.of(created, ok(shop.staff().get(TABLES + "/" + created.text("shipping_table_id"))))) {
            assertThat(answer.decimal("bands.0.charge_amount")).isEqualTo(chargeShown);
            assertThat(answer.decimal("bands.0.max_total_amount")).isEqualTo(upToShown);
            assertThat(answer.decimal("min_free_amount")).isEqualTo(freeFromShown);
        }
        // Changed by one member, it keeps the others, whatever the decimals of their column.
        var renamed = ok(shop.staff()
                .seeing(created)
                .patch(TABLES + "/" + created.text("shipping_table_id"), Json.of("label", "By road")));
        assertThat(renamed.decimal("bands.0.charge_amount")).isEqualTo(chargeShown);
        assertThat(renamed.decimal("min_free_amount")).isEqualTo(freeFromShown);
        assertThat(ok(shop.staff().get(TABLES)).decimal("items.0.min_free_amount"))
                .isEqualTo(freeFromShown);
    }

    @ParameterizedTest
    @CsvSource({"CLP, 0.5", "JPY, 0.1", "USD, 0.005"})
    void smallerPartsThanTheCurrencyHasAreRefused(String currency, String part) {
        table(currency, part, "1000", "2000").problem(422, "invalid-money", "/bands/0/charge_amount");
        table(currency, "1", "1000" + part.substring(1), "2000")
                .problem(422, "invalid-money", "/bands/0/max_total_amount");
        table(currency, "1", "1000", "2000" + part.substring(1)).problem(422, "invalid-money", "/min_free_amount");

        var created = table(currency, "1", "1000", "2000").is(201);
        shop.staff()
                .seeing(created)
                .patch(
                        TABLES + "/" + created.text("shipping_table_id"),
                        Json.of("min_free_amount", new BigDecimal("2000" + part.substring(1))))
                .problem(422, "invalid-money", "/min_free_amount");
    }

    @Test
    void dinarsHaveThreeDecimalsAndNoMore() {
        table("KWD", "0.0005", "1", "2").problem(400, "validation-failed", "/bands/0/charge_amount");
        table("KWD", "0.001", "0.002", "0.003").is(201);
    }

    /** Three pieces of 1,999 and one of 4,995: 10,992; 3,990 to ship them; 19 % of each line and of its share of that. */
    @ParameterizedTest
    @CsvSource({"CLP", "JPY"})
    void anOrderIsChargedInWholeUnits(String currency) {
        shop.staff()
                .post("/api/v1/orders/selling-terms", Json.of("tax_mode", "added", "shipping_taxed", true))
                .is(201);
        table(currency, "3990", "19999", "20000").is(201);
        int small = shop.product("1999", currency, 100);
        int large = shop.product("4995", currency, 100);

        var order = place(currency, line(small, 3), line(large, 1));

        // 5,997 and 4,995 bear 2,177 and 1,813 of the charge; taxes 1,139 and 949, 414 and 344.
        assertThat(order.decimal("totals.shipping_amount")).isEqualTo("3990");
        assertThat(order.decimal("totals.tax_amount")).isEqualTo("2846");
        assertThat(order.decimal("total_amount")).isEqualTo("17828");
        // Worth the sum from which they are shipped free: 19,985 are not, 21,979 are.
        assertThat(place(currency, line(small, 5), line(large, 2)).decimal("totals.shipping_amount"))
                .isEqualTo("3990");
        assertThat(place(currency, line(small, 1), line(large, 4)).decimal("totals.shipping_amount"))
                .isEqualTo("0");
    }

    private Answer place(String currency, Shop.Line... lines) {
        return shop.staff()
                .post("/api/v1/orders", shop.request(List.of(lines), "").replace("\"USD\"", '"' + currency + '"'))
                .is(201);
    }
}
