package com.quenty.order.orders.edits;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.order.Warehouse;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class OrderEditIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final Warehouse warehouse;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private Shop.Open shop;

    OrderEditIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            Warehouse warehouse,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.warehouse = warehouse;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    @AfterEach
    void theFiguresAgree() {
        assertThat(warehouse.contradictions()).isEmpty();
    }

    private Answer edit(String number, String lines) {
        return shop.staff().post(path(number, "edits"), "{\"lines\": [%s]}".formatted(lines));
    }

    private Answer preview(String number, String lines) {
        return shop.staff().post(path(number, "edits/preview"), "{\"lines\": [%s]}".formatted(lines));
    }

    @Test
    void thePreviewSaysWhatTheEditThenDoes() {
        int coffee = shop.product("10.00", 10);
        int tea = shop.product("3.00", 2);
        var number = shop.confirmed(line(coffee, 4));
        var lines = """
                {"line_number": 1, "quantity": 1}, {"product_id": %d, "quantity": 2}""".formatted(tea);

        var preview = ok(preview(number, lines));

        assertThat(preview.body().path("total_before").decimalValue()).isEqualByComparingTo("40.00");
        assertThat(preview.body().path("total_after").decimalValue()).isEqualByComparingTo("16.00");
        assertThat(preview.body().path("difference").decimalValue()).isEqualByComparingTo("-24.00");
        assertThat(preview.body().path("possible").asBoolean()).isTrue();
        assertThat(preview.body().at("/lines/0/released").asInt()).isEqualTo(3);
        assertThat(preview.body().at("/lines/1/reserved").asInt()).isEqualTo(2);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(6, 4));

        var edited = ok(shop.staff()
                .post(path(number, "edits"), "{\"lines\": [%s], \"total_amount\": 16.00}".formatted(lines)));

        assertThat(edited.body().path("total_amount").decimalValue()).isEqualByComparingTo("16.00");
        assertThat(edited.body().at("/lines/0/cancelled_quantity").asInt()).isEqualTo(3);
        assertThat(edited.body().at("/lines/1/line_number").asInt()).isEqualTo(2);
        assertThat(edited.version()).isGreaterThan(1);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(9, 1));
        assertThat(shop.stock(tea)).isEqualTo(List.of(0, 2));
    }

    @Test
    void anEditBeyondTheStockIsRefusedAsAWhole() {
        int coffee = shop.product("10.00", 5);
        int tea = shop.product("3.00", 5);
        var number = shop.placed(line(coffee, 4), line(tea, 1));
        var lines = """
                {"line_number": 2, "quantity": 0}, {"line_number": 1, "quantity": 6}""";

        assertThat(ok(preview(number, lines)).body().path("possible").asBoolean())
                .isFalse();
        assertThat(ok(preview(number, lines)).body().at("/lines/1/shortfall").asInt())
                .isEqualTo(1);
        var answer = edit(number, lines);

        answer.problem("insufficient-stock", "/lines/1/quantity");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(1, 4));
        assertThat(shop.stock(tea)).isEqualTo(List.of(4, 1));
        assertThat(shop.order(number).body().path("total_amount").decimalValue())
                .isEqualByComparingTo("43.00");
    }

    @Test
    void aConfirmedOrderThatWantsMoreThanThereIsQueuesAndOneThatWantsLessIsComplete() {
        int coffee = shop.product("10.00", 5);
        var number = Shop.Open.numberOf(shop.placeWithBackorder(line(coffee, 4)));
        ok(shop.verb(number, "confirm"));

        var more = ok(edit(number, "{\"line_number\": 1, \"quantity\": 8}"));
        assertThat(more.text("status")).isEqualTo("backordered");
        assertThat(more.body().at("/lines/0/shortfall_quantity").asInt()).isEqualTo(3);

        var less = ok(edit(number, "{\"line_number\": 1, \"quantity\": 5}"));
        assertThat(less.text("status")).isEqualTo("confirmed");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(0, 5));
    }

    @Test
    void whatAnEditGivesBackGoesToTheOneThatWaits() {
        int coffee = shop.product("10.00", 5);
        var number = shop.confirmed(line(coffee, 5));
        var waiting = shop.backordered(line(coffee, 2));

        ok(edit(number, "{\"line_number\": 1, \"quantity\": 3}"));

        eventually(() -> assertThat(shop.status(waiting)).isEqualTo("confirmed"));
        assertThat(shop.stock(coffee)).isEqualTo(List.of(0, 5));
    }

    @Test
    void aLineThatWasTakenBackKeepsItsNumber() {
        int coffee = shop.product("10.00", 5);
        int tea = shop.product("3.00", 5);
        var number = shop.placed(line(coffee, 1), line(tea, 1));

        ok(edit(number, "{\"line_number\": 2, \"quantity\": 0}"));
        var again = ok(edit(number, "{\"product_id\": %d, \"quantity\": 2}".formatted(tea)));

        assertThat(again.body()
                        .path("lines")
                        .valueStream()
                        .map(line -> line.path("line_number").asInt()))
                .containsExactly(1, 2, 3);
        assertThat(shop.stock(tea)).isEqualTo(List.of(3, 2));
    }

    @Test
    void aLineKeepsItsPriceAndANewOneHasTodays() {
        int coffee = shop.product("10.00", 10);
        var number = shop.placed(line(coffee, 3));
        shop.reprice(coffee, "20.00");

        var edited = ok(edit(number, """
                {"line_number": 1, "quantity": 2}, {"product_id": %d, "quantity": 1}""".formatted(coffee)));

        assertThat(edited.body().path("total_amount").decimalValue()).isEqualByComparingTo("40.00");
    }

    @Test
    void noMoreUnitsAreHadAtAPriceThatHasChanged() {
        int coffee = shop.product("10.00", 10);
        var number = shop.placed(line(coffee, 1));
        shop.reprice(coffee, "20.00");

        for (var answer : List.of(
                edit(number, "{\"line_number\": 1, \"quantity\": 2}"),
                preview(number, "{\"line_number\": 1, \"quantity\": 2}"))) {
            answer.problem(422, "price-changed", "/lines/0/quantity");
        }
        assertThat(shop.stock(coffee)).isEqualTo(List.of(9, 1));
    }

    @Test
    void noMoreUnitsAreHadOfAProductThatIsNotOnSaleAnyMoreButLess() {
        int coffee = shop.product("10.00", 10);
        var number = shop.placed(line(coffee, 3));
        shop.stopSelling(coffee);

        for (var answer : List.of(
                edit(number, "{\"line_number\": 1, \"quantity\": 4}"),
                preview(number, "{\"line_number\": 1, \"quantity\": 4}"))) {
            answer.problem(422, "product-inactive", "/lines/0/quantity");
        }
        ok(edit(number, "{\"line_number\": 1, \"quantity\": 2}"));
        assertThat(shop.stock(coffee)).isEqualTo(List.of(8, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"line_number": 9, "quantity": 1}                                  | 422 | line-unknown      | /lines/0/line_number
                    {"line_number": 1, "quantity": 0}                                  | 422 | order-empty       | ''
                    {"line_number": 1, "quantity": -1}                                 | 400 | validation-failed | /lines/0/quantity
                    {"line_number": 1, "quantity": 2}, {"line_number": 1, "quantity": 3} | 400 | validation-failed | /lines/1/line_number
                    {"line_number": 1, "sku": "X", "quantity": 2}                      | 400 | validation-failed | /lines/0/line_number
                    {"sku": "X", "quantity": 0}                                        | 400 | validation-failed | /lines/0/quantity
                    {"sku": "X", "quantity": 1}                                        | 422 | product-unknown   | /lines/0/sku
                    {"quantity": 1}                                                    | 400 | validation-failed | /lines/0/product_id
                    {"line_number": 1, "quantity": 2147483647}                         | 422 | amount-too-large  | /lines/0/quantity
                    """)
    void aBadEditIsRefusedAndChangesNothing(String lines, int status, String code, String pointer) {
        int coffee = shop.product("10.00", 5);
        var number = shop.placed(line(coffee, 1));
        var before = shop.order(number).body();

        for (var answer : List.of(edit(number, lines), preview(number, lines))) {
            answer.is(status);
            assertThat(answer.code()).isEqualTo(code);
            assertThat(String.join(",", answer.pointers())).isEqualTo(pointer);
        }
        assertThat(shop.order(number).body()).isEqualTo(before);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(4, 1));
    }

    @Test
    void anEditOfAnOldVersionOrWithAnotherTotalIsRefused() {
        int coffee = shop.product("10.00", 5);
        var number = shop.confirmed(line(coffee, 1));

        shop.staff()
                .with("If-Match", "\"0\"")
                .post(path(number, "edits"), "{\"lines\": [{\"line_number\": 1, \"quantity\": 2}]}")
                .is(412);
        var differs = shop.staff()
                .post(
                        path(number, "edits"),
                        "{\"lines\": [{\"line_number\": 1, \"quantity\": 2}], \"total_amount\": 1}");
        differs.problem("total-differs");
        assertThat(shop.stock(coffee)).isEqualTo(List.of(4, 1));
    }

    @Test
    void onceItIsBeingProcessedAnOrderCantBeEdited() {
        int coffee = shop.product("10.00", 5);
        var number = shop.processing(line(coffee, 1));

        var answer = edit(number, "{\"line_number\": 1, \"quantity\": 2}");

        answer.problem(409, "order-not-editable");
    }

    @Test
    void editsThatSwapProductsCrosswiseDoNotWaitForEachOther() {
        int coffee = shop.product("10.00", 100);
        int tea = shop.product("3.00", 100);
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            int have = i % 2 == 0 ? coffee : tea;
            int want = i % 2 == 0 ? tea : coffee;
            var number = shop.placed(line(have, 5));
            calls.add(() -> edit(number, """
                            {"line_number": 1, "quantity": 1}, {"product_id": %d, "quantity": 4}""".formatted(want)).status());
        }

        assertThat(Concurrently.run(calls).stream().map(Outcome::require)).containsOnly(200);
        assertThat(shop.stock(coffee)).isEqualTo(List.of(80, 20));
        assertThat(shop.stock(tea)).isEqualTo(List.of(80, 20));
    }

    /** One reserves of a product what the other gives back, and an edit of one line touches the stock of the others too. */
    @Test
    void changesOfOrdersOfTheSameProductsNeverDeadlock() {
        int coffee = shop.product("10.00", 1000);
        int tea = shop.product("3.00", 1000);
        for (int round = 1; round <= 3; round++) {
            var calls = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 4; i++) {
                calls.add(edited(coffee, tea, "{\"line_number\": 1, \"quantity\": 1}"));
                calls.add(edited(coffee, tea, "{\"line_number\": 2, \"quantity\": 1}"));
                calls.add(edited(
                        coffee,
                        tea,
                        "{\"line_number\": 1, \"quantity\": 0}, {\"product_id\": %d, \"quantity\": 3}".formatted(tea)));
                calls.add(edited(
                        coffee,
                        tea,
                        "{\"line_number\": 2, \"quantity\": 0}, {\"product_id\": %d, \"quantity\": 3}"
                                .formatted(coffee)));
                var cancelled = shop.placed(line(tea, 5), line(coffee, 5));
                calls.add(() -> shop.verb(cancelled, "cancel", "changed").status());
                calls.add(() -> shop.place(line(tea, 1), line(coffee, 1)).status() - 1);
            }

            assertThat(Concurrently.run(calls).stream().map(Outcome::require)).containsOnly(200);
            // Of four times six orders: 1 + 5 + 0 + 8 + 0 + 1 of coffee, and as many of tea.
            assertThat(shop.stock(coffee)).isEqualTo(List.of(1000 - 60 * round, 60 * round));
            assertThat(shop.stock(tea)).isEqualTo(List.of(1000 - 60 * round, 60 * round));
        }
    }

    private Callable<Integer> edited(int first, int second, String lines) {
        var number = shop.placed(line(first, 5), line(second, 5));
        return () -> edit(number, lines).status();
    }

    @Test
    void eachEditIsRememberedWithWhatWasBeforeAndAfter() {
        int coffee = shop.product("10.00", 10);
        var number = shop.placed(line(coffee, 4));
        var edited = ok(shop.staff()
                .post(
                        path(number, "edits"),
                        "{\"lines\": [{\"line_number\": 1, \"quantity\": 1}], \"reason\": \"Customer called\"}"));
        ok(edit(number, "{\"line_number\": 1, \"quantity\": 1}")); // changes nothing

        var edits = ok(shop.staff().get(path(number, "edits")));

        assertThat(edits.body().path("items")).hasSize(1);
        var first = edits.body().at("/items/0");
        assertThat(first.path("reason").asString()).isEqualTo("Customer called");
        assertThat(first.path("order_version").asLong()).isEqualTo(edited.version());
        assertThat(first.path("edited_by").asString()).isNotBlank();
        assertThat(first.path("total_before").decimalValue()).isEqualByComparingTo("40.00");
        assertThat(first.path("total_after").decimalValue()).isEqualByComparingTo("10.00");
        assertThat(first.at("/lines_before/0/quantity").asInt()).isEqualTo(4);
        assertThat(first.at("/lines_after/0/quantity").asInt()).isEqualTo(1);
        shops.open(http, customers).staff().get(path(number, "edits")).is(404);
    }

    @Test
    void aRememberedEditIsNeverChanged() {
        int coffee = shop.product("10.00", 10);
        var number = shop.placed(line(coffee, 4));
        ok(edit(number, "{\"line_number\": 1, \"quantity\": 1}"));

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("DELETE FROM order_edits").update()))
                .hasMessageContaining("append-only");
    }

    @Test
    void anEditOrOrderWithoutLinesIsRefused() {
        int coffee = shop.product("10.00", 10);
        var number = shop.placed(line(coffee, 2));

        edit(number, "").problem(400, "validation-failed", "/lines");
        preview(number, "").problem(400, "validation-failed", "/lines");
        shop.staff().post("/api/v1/orders", shop.request("", "")).problem(400, "validation-failed", "/lines");
        shop.staff().post("/api/v1/orders/preview", shop.request("", "")).problem(400, "validation-failed", "/lines");

        assertThat(shop.order(number).version()).isZero();
    }
}
