package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.planted.PlantedApplication;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableOwnersTests {

    private static final Set<String> TABLES =
            Set.of("planted_orders", "planted_reports", "planted_customers", "planted_archives", "planted_orphans");

    private final String faults = String.join(
            "\n",
            TableOwners.faults(ServiceArchitecture.classesOf(PlantedApplication.class, "com.quenty.planted"), TABLES));

    @Test
    void aReadOfAForeignTableHasToBeDeclared() {
        assertThat(faults)
                .contains("PlantedReportQueries reads planted_customers")
                .doesNotContain("reads planted_orders");
    }

    @Test
    void aForeignTableIsNeverWritten() {
        assertThat(faults)
                .contains("PlantedReportQueries writes planted_orders, which belongs to [com.quenty.planted.orders]");
    }

    @Test
    void aTableOfDatedVersionsIsReadByWhatAsksForADay() {
        assertThat(faults)
                .contains("PlantedReportQueries reads the dated table planted_reports past DatedTables")
                .doesNotContain("PlantedVersionQueries reads the dated table");
    }

    @Test
    void everyTableHasAnOwner() {
        assertThat(faults).contains("table planted_orphans has no owner").doesNotContain("table planted_orders has");
    }

    @Test
    void whatIsDeclaredInVainIsFound() {
        assertThat(faults).contains("says @Reads(\"planted_archives\") and does not read it");
        assertThat(String.join(
                        "\n",
                        TableOwners.faults(
                                ServiceArchitecture.classesOf(PlantedApplication.class, "com.quenty.planted"),
                                Set.of("planted_orders"))))
                .contains("names the table planted_reports, which no migration creates");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT 1 FROM orders o JOIN order_items i ON true           | -orders -order_items
            SELECT 1 FROM orders o, order_items AS i, fulfilments        | -orders -order_items -fulfilments
            INSERT INTO orders (id) SELECT id FROM drafts                | +orders -drafts
            UPDATE orders SET x = 1 FROM drafts d WHERE d.id = orders.id | +orders -drafts
            DELETE FROM ONLY orders USING drafts d                       | +orders -drafts
            SELECT 1 FROM orders FOR UPDATE SKIP LOCKED                  | -orders
            INSERT INTO orders (id) ON CONFLICT (id) DO UPDATE SET x = 1 | +orders
            MERGE INTO orders USING drafts d ON true                     | +orders -drafts
            orders o JOIN order_items i ON true                          | -orders -order_items
            LEFT JOIN LATERAL orders o                                   | -orders
            """)
    void tablesAreFoundInSql(String sql, String expected) {
        assertThat(new SqlText(sql).mentions().stream().map(found -> (found.isWritten() ? "+" : "-") + found.table()))
                .containsExactlyInAnyOrder(expected.strip().split(" "));
    }

    static Stream<String> lowerCase() {
        return Stream.of(
                "select id from orders",
                "insert into orders (id) values (1)",
                "update orders set x = 1",
                "where o.id = :id",
                "SELECT id FROM orders order by id",
                "SELECT id FROM orders for update");
    }

    @ParameterizedTest
    @MethodSource("lowerCase")
    void keywordsInLowerCaseAreFound(String sql) {
        assertThat(new SqlText(sql).isInLowerCase()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM orders WHERE note = 'select it from the list' ORDER BY id",
                "The caller may select orders of their company.",
                "Choose another one from the list, where there is one.",
                "is on hold"
            })
    void otherTextIsNotTakenForSql(String text) {
        assertThat(new SqlText(text).isInLowerCase()).isFalse();
    }
}
