package com.quenty.order;

import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

/** Every amount that a request may name, at the top of its range and beyond it: never a fault of ours. */
@ServiceIT
class AmountBoundsIT {

    private static final String LARGEST = "99999999.99";
    private static final String BEYOND = "100000000";
    private static final List<String> ABSURD =
            List.of("999999999999999", "1e29", "1e31", "1e999999999", "-" + LARGEST, "0.000000000000000000001");

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private Shop.Open shop;

    AmountBoundsIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    /** @param body with the amount's place */
    private record Field(String url, String body, String pointer, String largest, String beyond) {

        static Field of(String url, String body, String pointer) {
            return new Field(url, body, pointer, LARGEST, BEYOND);
        }
    }

    private Answer post(Field field, String amount) {
        var answer = shop.staff().post(field.url(), field.body().replace("AMOUNT", amount));
        assertThat(answer.status()).as("%s of %s", amount, field).isLessThan(500);
        return answer;
    }

    private List<Field> fields() {
        var number = shop.placed(line(shop.product("50.00", 100), 2));
        var card = shop.staff()
                .post(
                        path(number, "payments"),
                        Shop.Open.payment("card", "40.00").replace("}", ", \"authorise_only\": true}"))
                .is(201)
                .text("payment_id");
        var cash = shop.pay(number, "cash", "10.00").is(201).text("payment_id");
        var credit = shop.grant("10.00").is(201).text("store_credit_id");
        var fields = new ArrayList<Field>();
        for (var url : List.of("payments/store-credit", "payments/" + card + "/capture")) {
            fields.add(Field.of(path(number, url), "{\"amount\": AMOUNT}", "/amount"));
        }
        fields.add(Field.of(
                path(number, "payments/" + cash + "/charge-back"),
                "{\"amount\": AMOUNT, \"reason\": \"disputed\"}",
                "/amount"));
        fields.add(Field.of(
                path(number, "refunds"),
                "{\"amount\": AMOUNT, \"currency\": \"USD\", \"reason\": \"torn\"}",
                "/amount"));
        fields.add(Field.of(
                path(number, "refunds"),
                "{\"amount\": 1, \"currency\": \"USD\", \"reason\": \"torn\","
                        + " \"lines\": [{\"line_number\": 1, \"amount\": AMOUNT}]}",
                "/lines/0/amount"));
        for (var kind : List.of("fee", "discount")) {
            fields.add(Field.of(
                    path(number, "adjustments"),
                    "{\"kind\": \"%s\", \"label\": \"By hand\", \"reason\": \"agreed\", \"adjustment_amount\": AMOUNT}"
                            .formatted(kind),
                    "/adjustment_amount"));
        }
        fields.add(Field.of(
                "/api/v1/store-credits",
                "{\"customer_id\": \"%s\", \"amount\": AMOUNT, \"currency\": \"USD\", \"reason\": \"late\"}"
                        .formatted(shop.customer),
                "/amount"));
        fields.add(Field.of(
                "/api/v1/store-credits/" + credit + "/revoke",
                "{\"amount\": AMOUNT, \"reason\": \"late\"}",
                "/amount"));
        fields.add(Field.of(
                "/api/v1/orders/coupons",
                "{\"code\": \"BIG\", \"kind\": \"amount\", \"discount_amount\": AMOUNT, \"currency\": \"USD\","
                        + " \"valid_from\": \"2026-01-01\"}",
                "/discount_amount"));
        fields.add(Field.of(
                "/api/v1/orders/coupons",
                "{\"code\": \"MIN\", \"kind\": \"percent\", \"discount_rate\": 0.1, \"min_total_amount\": AMOUNT,"
                        + " \"currency\": \"USD\", \"valid_from\": \"2026-01-01\"}",
                "/min_total_amount"));
        fields.add(Field.of(
                "/api/v1/orders/shipping-tables",
                "{\"currency\": \"USD\", \"country\": \"PE\", \"bands\": [{\"charge_amount\": AMOUNT}]}",
                "/bands/0/charge_amount"));
        fields.add(Field.of(
                "/api/v1/orders/shipping-tables",
                "{\"currency\": \"USD\", \"country\": \"MX\","
                        + " \"bands\": [{\"charge_amount\": 1, \"max_total_amount\": AMOUNT}]}",
                "/bands/0/max_total_amount"));
        fields.add(Field.of(
                "/api/v1/orders/shipping-tables",
                "{\"currency\": \"USD\", \"country\": \"CL\", \"bands\": [{\"charge_amount\": 1}], \"min_free_amount\": AMOUNT}",
                "/min_free_amount"));
        fields.add(new Field(
                "/api/v1/orders/shipping-tables",
                "{\"currency\": \"USD\", \"country\": \"BR\", \"bands\": [{\"charge_amount\": 1, \"max_weight\": AMOUNT}]}",
                "/bands/0/max_weight",
                "999999.999",
                "1000000"));
        for (var member : List.of("price", "cost")) {
            fields.add(Field.of(
                    "/api/v1/products",
                    "{\"name\": \"Dear\", \"sku\": \"%s\", \"category\": \"dear\", \"currency\": \"USD\", %s\"%s\": AMOUNT}"
                            .formatted(ExternalId.next("SKU"), member.equals("cost") ? "\"price\": 1, " : "", member),
                    "/" + member));
        }
        fields.add(new Field(
                "/api/v1/products",
                "{\"name\": \"Heavy\", \"sku\": \"%s\", \"category\": \"heavy\", \"currency\": \"USD\", \"price\": 1, \"weight\": AMOUNT}"
                        .formatted(ExternalId.next("SKU")),
                "/weight",
                "99999.999",
                "100000"));
        // The last: with the largest amount, the order is paid.
        fields.add(Field.of(
                path(number, "payments"),
                "{\"method\": \"bank_transfer\", \"amount\": AMOUNT, \"currency\": \"USD\", \"external_reference\": \"T\"}",
                "/amount"));
        return fields;
    }

    @Test
    void noAmountIsTooLargeForUsAndOneBeyondItsRangeIsPointedAt() {
        for (var field : fields()) {
            assertThat(post(field, field.beyond())
                            .problem(400, "validation-failed")
                            .pointers())
                    .as("%s", field)
                    .containsExactly(field.pointer());
            for (var amount : ABSURD) {
                var answer = post(field, amount);
                assertThat(answer.status()).as("%s of %s", amount, field).isBetween(400, 422);
                assertThat(answer.pointers()).as("%s", answer).contains(field.pointer());
            }
            post(field, field.largest()); // taken, or refused for what the order owes, costs or has
        }
    }

    @Test
    void aSiblingsAmountIsHeldToWhatWasPaid() {
        var number = shop.placed(line(shop.product("50.00", 100), 2));
        shop.pay(number, "cash", "100.00").is(201);

        shop.platform()
                .as(Tokens.with("*").service("reverse-logistics-service"))
                .put(
                        "/internal/v1/orders/%s/refunds/%s".formatted(number, ExternalId.next("RI")),
                        Json.of(
                                "amount",
                                new java.math.BigDecimal("1e29"),
                                "currency",
                                "USD",
                                "to_store_credit",
                                false,
                                "reason",
                                "back"))
                .problem(422, "refund-exceeds-paid");
    }

    /** Ten thousand payments of the largest amount outgrow the columns: refused, and nothing of it is written. */
    @Test
    void aSumThatOutgrowsItsColumnIsAConflict() {
        var number = shop.placed(line(shop.product("50.00", 100), 2));
        shop.pay(number, "card", "1.00").is(201);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            INSERT INTO payments (payment_id, order_id, company_id, customer_id, method, currency, amount, created_by,
                                created_at, updated_at)
                            SELECT 'OPAY-LARGE', id, company_id, customer_id, 'card', 'USD', 999999999900.00, 'test', now(), now()
                            FROM orders WHERE order_number = :number
                            """).param("number", number).update();
            jdbc.sql("""
                            INSERT INTO order_payments (entry_id, payment_key, order_id, entry_type, amount, currency, occurred_at,
                                created_by, created_at)
                            SELECT 'OPE-LARGE', id, order_id, 'captured', amount, 'USD', now(), 'test', now()
                            FROM payments WHERE payment_id = 'OPAY-LARGE'
                            """).update();
        });

        shop.pay(number, "card", "99.00").problem(409, "value-out-of-range");
        shop.pay(number, "card", "98.00").is(201);

        assertThat(shop.order(number).decimal("captured_amount")).isEqualByComparingTo("999999999999.00");
    }
}
