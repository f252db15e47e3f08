package com.quenty.order.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.money.Money;
import com.quenty.test.MigratedInSteps;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What V33 makes of orders that were paid and refunded before: the excess over the total went back first, the rest of each refund is a
 * credit. The expected figures were counted by hand; the statuses are held to {@link OrderBalance} as well.
 */
class SettledDebtMigrationIT {

    private static final int BEFORE = 32;
    private static final int SETTLED = 33;
    private static final int LATEST = 39;

    private MigratedInSteps database;
    private JdbcClient jdbc;

    @BeforeEach
    void asItWas() {
        database = MigratedInSteps.upTo(BEFORE);
        jdbc = database.jdbc();
        jdbc.sql("""
                        INSERT INTO products (name, sku, category, price, currency, company_id)
                        VALUES ('Thing', 'THING', 'things', 30, 'USD', 'COMP-A')
                        """).update();
    }

    @AfterEach
    void gone() {
        database.close();
    }

    /** With one line that costs as much. */
    private void order(String name, String status, String total, String currency) {
        jdbc.sql("""
                        WITH placed AS (
                            INSERT INTO orders (order_number, status, total_amount, currency, customer_id, company_id,
                                shipping_address, billing_address)
                            VALUES (:name, :status, :total, :currency, 'USER-A', 'COMP-A', '{}', '{}') RETURNING id)
                        INSERT INTO order_items (order_id, product_id, quantity, unit_price, total_price, line_number, sku, product_name)
                        SELECT placed.id, p.id, 1, :total, :total, 1, 'THING', 'Thing' FROM placed, products p
                        """)
                .param("name", name)
                .param("status", status)
                .param("total", new BigDecimal(total))
                .param("currency", currency)
                .update();
    }

    private void order(String name, String status) {
        order(name, status, "30.00", "USD");
    }

    private void paid(String name, String... amounts) {
        for (var amount : amounts) {
            jdbc.sql("""
                            INSERT INTO payments (payment_id, order_id, company_id, customer_id, method, currency, amount, created_by,
                                created_at, updated_at)
                            SELECT 'OPAY-' || order_number || '-' || :amount, id, company_id, customer_id, 'cash', currency,
                                cast(:amount AS numeric), 'USER-B', now(), now()
                            FROM orders WHERE order_number = :name
                            """).param("amount", amount).param("name", name).update();
            enter(name, "captured", amount, amount);
        }
    }

    /** @param payment the amount of the payment that the entry is of */
    private void enter(String name, String type, String payment, String amount) {
        jdbc.sql("""
                        INSERT INTO order_payments (entry_id, payment_key, order_id, entry_type, amount, currency, occurred_at, created_by,
                            created_at)
                        SELECT 'OPE-' || nextval('order_payments_id_seq'), p.id, p.order_id, :type, cast(:amount AS numeric),
                            p.currency, now(), 'USER-B', now()
                        FROM payments p WHERE p.payment_id = 'OPAY-' || :name || '-' || :payment
                        """)
                .param("type", type)
                .param("amount", amount)
                .param("name", name)
                .param("payment", payment)
                .update();
    }

    /** With one part. */
    private void refund(String name, String status, String payment, String amount) {
        jdbc.sql("""
                        WITH made AS (
                            INSERT INTO refunds (refund_id, order_id, company_id, customer_id, currency, amount, status, reason, created_by,
                                created_at, updated_at)
                            SELECT 'REF-' || order_number || '-' || :amount, id, company_id, customer_id, currency,
                                cast(:amount AS numeric), :status, 'torn', 'USER-B', now(), now()
                            FROM orders WHERE order_number = :name RETURNING id)
                        INSERT INTO refund_parts (refund_key, part_number, payment_key, amount, destination, status, updated_at)
                        SELECT made.id, 1, p.id, cast(:amount AS numeric), 'source', :status, now()
                        FROM made, payments p WHERE p.payment_id = 'OPAY-' || :name || '-' || :payment
                        """)
                .param("name", name)
                .param("status", status)
                .param("payment", payment)
                .param("amount", amount)
                .update();
        if (status.equals("settled")) {
            enter(name, "refunded", payment, amount);
        }
    }

    private void requireOrder(String name, String credited, String status) {
        jdbc.sql("SELECT * FROM orders WHERE order_number = :name")
                .param("name", name)
                .query(row -> {
                    var currency = row.getString("currency");
                    assertThat(row.getBigDecimal("credited_amount")).as(name).isEqualByComparingTo(credited);
                    assertThat(row.getString("payment_status")).as(name).isEqualTo(status);
                    var balance = new OrderBalance(
                            Money.of(row.getBigDecimal("total_amount"), currency),
                            Money.of(row.getBigDecimal("credited_amount"), currency),
                            Money.of(row.getBigDecimal("captured_amount"), currency),
                            Money.of(row.getBigDecimal("refunded_amount"), currency),
                            Money.of(row.getBigDecimal("charged_back_amount"), currency),
                            List.of("cancelled", "expired").contains(row.getString("status")));
                    assertThat(balance.status().code()).as(name).isEqualTo(status);
                });
    }

    private List<BigDecimal> credits(String name) {
        return jdbc.sql("""
                        SELECT e.credited_amount FROM order_payments e JOIN orders o ON o.id = e.order_id
                        WHERE o.order_number = :name AND e.entry_type = 'refunded' ORDER BY e.id
                        """).param("name", name).query(BigDecimal.class).list();
    }

    private List<BigDecimal> creditsOfParts(String name) {
        return jdbc.sql("""
                        SELECT t.credited_amount FROM refund_parts t
                        JOIN refunds r ON r.id = t.refund_key JOIN orders o ON o.id = r.order_id
                        WHERE o.order_number = :name ORDER BY r.id
                        """).param("name", name).query(BigDecimal.class).list();
    }

    private static void require(List<BigDecimal> credits, String... expected) {
        assertThat(credits).usingElementComparator(BigDecimal::compareTo).containsExactly(amounts(expected));
    }

    private static BigDecimal[] amounts(String... amounts) {
        return List.of(amounts).stream().map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    @Test
    void refundsReturnTheExcessFirstAndAreCreditsForTheRest() {
        order("UNPAID", "confirmed");
        order("PARTLY", "confirmed");
        paid("PARTLY", "10.00");
        order("PAID", "delivered");
        paid("PAID", "20.00", "10.00");
        order("GOODWILL", "delivered");
        paid("GOODWILL", "30.00");
        refund("GOODWILL", "settled", "30.00", "10.00");
        order("WHOLE", "delivered");
        paid("WHOLE", "30.00");
        refund("WHOLE", "settled", "30.00", "12.00");
        refund("WHOLE", "settled", "30.00", "18.00");
        order("EXCESS", "delivered");
        paid("EXCESS", "40.00");
        refund("EXCESS", "settled", "40.00", "10.00");
        order("BOTH", "delivered");
        paid("BOTH", "25.00", "15.00");
        refund("BOTH", "settled", "25.00", "6.00");
        refund("BOTH", "settled", "15.00", "12.00");
        order("STILL-OVER", "delivered");
        paid("STILL-OVER", "40.00");
        refund("STILL-OVER", "settled", "40.00", "4.00");
        order("PESOS", "delivered", "30000", "CLP");
        paid("PESOS", "35000");
        refund("PESOS", "settled", "35000", "5001");

        database.migrate(SETTLED);

        requireOrder("UNPAID", "0", "unpaid");
        requireOrder("PARTLY", "0", "partially_paid");
        requireOrder("PAID", "0", "paid");
        requireOrder("GOODWILL", "10.00", "partially_refunded");
        requireOrder("WHOLE", "30.00", "refunded");
        require(credits("WHOLE"), "12.00", "18.00");
        requireOrder("EXCESS", "0", "paid");
        requireOrder("BOTH", "8.00", "partially_refunded");
        require(credits("BOTH"), "0", "8.00");
        require(creditsOfParts("BOTH"), "0", "8.00");
        requireOrder("STILL-OVER", "0", "overpaid");
        requireOrder("PESOS", "1", "partially_refunded");
    }

    @Test
    void endedOrdersOweNothingAndWhatABankTookIsNoExcess() {
        order("CANCELLED", "cancelled");
        order("EXPIRED", "expired");
        order("GIVEN-BACK", "cancelled");
        paid("GIVEN-BACK", "30.00");
        refund("GIVEN-BACK", "settled", "30.00", "30.00");
        order("TO-GIVE-BACK", "cancelled");
        paid("TO-GIVE-BACK", "30.00");
        refund("TO-GIVE-BACK", "settled", "30.00", "10.00");
        order("DISPUTED", "delivered");
        paid("DISPUTED", "40.00");
        enter("DISPUTED", "charged_back", "40.00", "15.00");
        refund("DISPUTED", "settled", "40.00", "5.00");
        order("NOTHING", "confirmed", "0.00", "USD");

        database.migrate(SETTLED);

        requireOrder("CANCELLED", "0", "unpaid");
        requireOrder("EXPIRED", "0", "unpaid");
        requireOrder("GIVEN-BACK", "30.00", "refunded");
        requireOrder("TO-GIVE-BACK", "10.00", "overpaid");
        requireOrder("DISPUTED", "5.00", "partially_paid");
        requireOrder("NOTHING", "0", "paid");
    }

    @Test
    void refundsThatAreUnderWayComeAfterThoseThatHaveGone() {
        order("PENDING", "delivered");
        paid("PENDING", "45.00");
        refund("PENDING", "pending", "45.00", "8.00");
        refund("PENDING", "settled", "45.00", "10.00");
        refund("PENDING", "failed", "45.00", "3.00");

        database.migrate(SETTLED);

        // 15.00 too much: all of the settled one, 5.00 of the pending one.
        requireOrder("PENDING", "0", "overpaid");
        require(creditsOfParts("PENDING"), "3.00", "0", "3.00");
    }

    @Test
    void anExemptionWasANegativeTaxAndItsOrderIsWorthTheSame() {
        order("EXEMPT", "delivered");
        jdbc.sql("""
                        WITH exempt AS (
                            UPDATE orders SET total_amount = 25.21, adjustment_count = 1 WHERE order_number = 'EXEMPT' RETURNING id)
                        INSERT INTO order_adjustments (order_id, adjustment_number, kind, label, source, rate, amount, included,
                            of_shipping, shares)
                        SELECT id, 1, 'tax', 'IVA 19 %', 'tax_exemption', 0.19, -4.79, FALSE, FALSE, cast('{"1": -4.79}' AS jsonb)
                        FROM exempt
                        """).update();
        paid("EXEMPT", "25.21");

        database.migrate(SETTLED);

        requireOrder("EXEMPT", "0", "paid");
        assertThat(jdbc.sql("SELECT kind FROM order_adjustments")
                        .query(String.class)
                        .list())
                .containsExactly("exemption");
    }

    @Test
    void laterVersionsKeepTheFiguresAndTheLedgersAreGuardedAgain() {
        order("BOTH", "delivered");
        paid("BOTH", "40.00");
        refund("BOTH", "settled", "40.00", "18.00");
        database.migrate(SETTLED);

        database.migrate(LATEST);

        requireOrder("BOTH", "8.00", "partially_refunded");
        for (var sql : List.of(
                "UPDATE order_payments SET credited_amount = 0",
                "UPDATE refund_parts SET credited_amount = 0",
                "UPDATE orders SET credited_amount = 0")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
        paid("BOTH", "2.00");
        refund("BOTH", "settled", "2.00", "2.00");
        requireOrder("BOTH", "8.00", "partially_refunded");
    }
}
