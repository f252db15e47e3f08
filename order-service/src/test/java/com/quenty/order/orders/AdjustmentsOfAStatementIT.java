package com.quenty.order.orders;

import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Rows of one statement are checked once, by the last of them: whatever writes them, and whenever the check comes, an order is worth the
 * sum of its lines and adjustments.
 */
@ServiceIT
class AdjustmentsOfAStatementIT {

    private static final String IMMEDIATELY = "SET CONSTRAINTS ALL IMMEDIATE";
    private static final String DEFERRED = "SET CONSTRAINTS ALL DEFERRED";

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private int order;

    AdjustmentsOfAStatementIT(
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

    /** Two lines of 10.00 and 5.00, 7.00 for shipping, and 2.85 and 1.33 of tax, of the goods and of that. */
    @BeforeEach
    void anOrderWithThreeAdjustments() {
        var shop = shops.open(http, customers);
        shop.staff()
                .post("/api/v1/orders/selling-terms", Json.of("tax_mode", "added", "shipping_taxed", true))
                .is(201);
        shop.staff()
                .post(
                        "/api/v1/orders/shipping-tables",
                        Json.of("currency", "USD", "bands", List.of(Json.of("charge_amount", 7))))
                .is(201);
        var number = shop.placed(line(shop.product("10.00", 10), 1), line(shop.product("5.00", 10), 1));
        order = jdbc.sql("SELECT id FROM orders WHERE order_number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
        assertThat(jdbc.sql("SELECT adjustment_count FROM orders WHERE id = :id")
                        .param("id", order)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private void write(List<String> statements) {
        transaction.executeWithoutResult(status -> statements.forEach(sql -> {
            var statement = jdbc.sql(sql);
            (sql.contains(":order") ? statement.param("order", order) : statement).update();
        }));
    }

    private static String row(int number, String amount) {
        return "(:order, %d, 'fee', 'By hand', 'manual', %s, FALSE, FALSE, cast('{\"1\": %s}' AS jsonb))"
                .formatted(number, amount, amount);
    }

    private static String insert(String... rows) {
        return "INSERT INTO order_adjustments (order_id, adjustment_number, kind, label, source, amount, included, of_shipping, shares)"
                + " VALUES " + String.join(", ", rows);
    }

    private static String change(int number, String amount) {
        return "UPDATE order_adjustments SET kind = 'fee', amount = %s, shares = cast('{\"1\": %s}' AS jsonb)"
                        .formatted(amount, amount)
                + " WHERE order_id = :order AND adjustment_number = " + number;
    }

    private static String worth(String change, int more) {
        return "UPDATE orders SET total_amount = total_amount + %s, adjustment_count = adjustment_count + %d WHERE id = :order"
                .formatted(change, more);
    }

    private static String remove(int number) {
        return "DELETE FROM order_adjustments WHERE order_id = :order AND adjustment_number = " + number;
    }

    private void refused(String... statements) {
        assertThatThrownBy(() -> write(List.of(statements)))
                .as(String.join("; ", statements))
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {DEFERRED, IMMEDIATELY})
    void aWrongSumIsRefusedWhicheverRowIsToBlame(String begin) {
        for (int number = 1; number <= 3; number++) {
            refused(begin, change(number, "99.00"));
            refused(begin, remove(number));
        }
        refused(begin, insert(row(4, "1.00"), row(5, "2.00")));
        refused(begin, insert(row(5, "2.00"), row(4, "1.00")));
        refused(
                begin,
                "UPDATE order_adjustments SET adjustment_number = adjustment_number + 10 WHERE order_id = :order",
                worth("1.00", 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void aRowThatIsChangedAfterItsStatementIsCheckedByItself(int changed) {
        var three = insert(row(4, "1.00"), row(5, "2.00"), row(6, "3.00"));

        refused(worth("6.00", 3), three, change(changed, "99.00"));
        refused(worth("6.00", 3), three, remove(changed));
        refused(worth("6.00", 3), three, IMMEDIATELY, change(changed, "99.00"));
        refused(
                worth("6.00", 3),
                three,
                "UPDATE order_adjustments SET shares = cast('{\"9\": 3.00}' AS jsonb), amount = 3.00"
                        + " WHERE order_id = :order AND adjustment_number = " + changed);

        assertThatCode(() -> write(List.of(worth("6.00", 3), three))).doesNotThrowAnyException();
        refused(change(changed, "99.00"));
        refused(remove(changed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "3"})
    void everyRowOfAStatementBelongsToLinesOfItsOrder(String line) {
        var stray = "(:order, 4, 'fee', 'By hand', 'manual', 1.00, FALSE, FALSE, cast('{\"%s\": 1.00}' AS jsonb))"
                .formatted(line);

        refused(worth("3.00", 2), insert(stray, row(5, "2.00")));
        refused(worth("3.00", 2), insert(row(5, "2.00"), stray));
    }
}
