package com.quenty.order.linecredits;

import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

/** The migration tells the credits from before apart as they are given now, where that can be done to the cent. */
@ServiceIT
class LineCreditMigrationIT {

    private static final Pattern BACKFILL = Pattern.compile("INSERT INTO line_credits[^;]*;");

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private Shop.Open shop;

    LineCreditMigrationIT(
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

    /** A line of 20.00 and one of 5.00. */
    private String placed() {
        return shop.placed(line(shop.product("10.00", 10), 2), line(shop.product("5.00", 10), 1));
    }

    private List<String> credits(String number) {
        return jdbc.sql("""
                        SELECT concat_ws(' ', c.line_number, coalesce(c.part_number, 0), c.amount)
                        FROM line_credits c JOIN orders o ON o.id = c.order_id
                        WHERE o.order_number = :number ORDER BY c.part_number, c.line_number
                        """).param("number", number).query(String.class).list();
    }

    /** Those that the migration finds, were it made now. @param documents amounts of lines that documents have said */
    private List<String> backfilled(String number, String... documents) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("ALTER TABLE line_credits DISABLE TRIGGER USER").update();
            jdbc.sql("DELETE FROM line_credits").update();
            for (int line = 1; line <= documents.length; line++) {
                jdbc.sql("""
                                INSERT INTO credited_lines (order_id, line_number, amount, created_at)
                                SELECT id, :line, cast(:amount AS numeric), now() FROM orders WHERE order_number = :number
                                """)
                        .param("line", line)
                        .param("amount", documents[line - 1])
                        .param("number", number)
                        .update();
            }
            BACKFILL.matcher(migration())
                    .results()
                    .map(MatchResult::group)
                    .forEach(sql -> jdbc.sql(sql).update());
            return credits(number);
        }));
    }

    private static String migration() {
        try {
            return new ClassPathResource("db/migration/V37__let_credits_lapse_with_their_lines.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void aRefundThatNamesItsLinesIsToldApartByPartAndLine() {
        var number = placed();
        shop.pay(number, "cash", "4.00").is(201);
        shop.pay(number, "bank_transfer", "21.00").is(201);
        shop.refund(number, "12.50", "1", "10.00", "2", "2.50").is(201);

        assertThat(credits(number)).containsExactly("1 1 4.000", "1 2 6.000", "2 2 2.500");
        assertThat(backfilled(number)).isEqualTo(credits(number));
    }

    @Test
    void allCreditsOfAnOrderOfOneLineAreOfThatLine() {
        var number = shop.placed(line(shop.product("10.00", 10), 2));
        shop.pay(number, "cash", "20.00").is(201);
        shop.refund(number, "3.00").is(201);

        assertThat(backfilled(number)).containsExactly("1 1 3.000").isEqualTo(credits(number));
    }

    @Test
    void creditsThatCantBeToldApartStayThoseOfTheOrder() {
        var ofTheOrder = placed();
        shop.pay(ofTheOrder, "cash", "25.00").is(201);
        shop.refund(ofTheOrder, "10.00").is(201);
        assertThat(credits(ofTheOrder)).containsExactly("1 1 8.000", "2 1 2.000");
        assertThat(backfilled(ofTheOrder)).isEmpty();

        var overpaid = placed();
        shop.pay(overpaid, "cash", "27.00").is(201);
        shop.refund(overpaid, "5.00", "2", "5.00").is(201);
        assertThat(credits(overpaid)).containsExactly("2 1 3.000");
        assertThat(backfilled(overpaid)).isEmpty();
    }

    @Test
    void whatDocumentsHaveSaidOfALineStays() {
        var number = placed();
        shop.pay(number, "cash", "25.00").is(201);
        shop.refund(number, "10.00").is(201);

        assertThat(backfilled(number, "9.00", "1.00")).containsExactly("1 0 9.000", "2 0 1.000");
        assertThat(backfilled(number, "9.00", "0.50")).isEmpty(); // not all of it was said
    }
}
