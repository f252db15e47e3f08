package com.quenty.platform.partitions;

import static com.quenty.platform.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.testing.SettableClock;
import com.quenty.platform.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

class PartitionMaintenanceIT {

    private final DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.create());
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final SettableClock clock = new SettableClock();
    private final TransactionOperations transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final PartitionMaintenance maintenance = new PartitionMaintenance(jdbc, transaction, clock);

    private final MonthlyPartitions readings = new MonthlyPartitions("readings", "created_at", Period.ofYears(1));
    private final MonthlyPartitions payments = new MonthlyPartitions("payments", "payment_date", Period.ofMonths(6));

    @BeforeEach
    void tables() {
        clock.set(Instant.parse("2026-11-22T12:00:00Z"));
        jdbc.sql("""
            CREATE TABLE readings (id BIGINT GENERATED ALWAYS AS IDENTITY, value NUMERIC NOT NULL,
                created_at TIMESTAMPTZ NOT NULL, PRIMARY KEY (id, created_at)) PARTITION BY RANGE (created_at)
            """).update();
        jdbc.sql("""
            CREATE TABLE payments (id BIGSERIAL, payment_date DATE NOT NULL) PARTITION BY RANGE (payment_date)
            """).update();
    }

    @Test
    void threeMonthsAreMadeAheadAndADefault() {
        maintenance.maintain(readings);

        assertThat(partitionsOf("readings"))
                .containsExactly(
                        "readings_default",
                        "readings_y2026m11",
                        "readings_y2026m12",
                        "readings_y2027m01",
                        "readings_y2027m02");
    }

    @Test
    void aSecondRunChangesNothingAndTheNextMonthAddsOne() {
        maintenance.maintain(readings);
        maintenance.maintain(readings);
        assertThat(partitionsOf("readings")).hasSize(5);

        clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        maintenance.maintain(readings);

        assertThat(partitionsOf("readings")).hasSize(6).contains("readings_y2027m03");
    }

    @Test
    void rowsGoToTheirMonthByUtc() {
        maintenance.maintain(readings);
        insert("2026-11-30T23:59:59Z");
        insert("2026-12-01T00:00:00Z");
        insert("2031-01-01T00:00:00Z");

        assertThat(count("readings_y2026m11")).isEqualTo(1);
        assertThat(count("readings_y2026m12")).isEqualTo(1);
        assertThat(count("readings_default")).isEqualTo(1);
    }

    @Test
    void dateColumnsArePartitionedAsWell() {
        maintenance.maintain(payments);
        jdbc.sql("INSERT INTO payments (payment_date) VALUES ('2026-12-31')").update();

        assertThat(count("payments_y2026m12")).isEqualTo(1);
    }

    @Test
    void rowsThatCameTooEarlyAreMovedOutOfTheDefaultEvenFromALedger() {
        jdbc.sql("CREATE TABLE readings_default PARTITION OF readings DEFAULT").update();
        jdbc.sql("""
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'append-only'; END $$
            """).update();
        jdbc.sql("CREATE TRIGGER ledger BEFORE UPDATE OR DELETE ON readings FOR EACH ROW EXECUTE FUNCTION refuse()")
                .update();
        insert("2026-12-24T00:00:00Z");
        insert("2031-01-01T00:00:00Z");

        maintenance.maintain(readings);

        assertThat(count("readings_y2026m12")).isEqualTo(1);
        assertThat(count("readings_default")).isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM readings").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM readings_y2026m12").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM readings_default").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void monthsThatAServiceMadeItselfAreLeftAlone() {
        jdbc.sql("CREATE TABLE readings_2026q4 PARTITION OF readings"
                        + " FOR VALUES FROM ('2026-10-01 00:00:00+00') TO ('2027-01-01 00:00:00+00')")
                .update();

        maintenance.maintain(readings);

        assertThat(partitionsOf("readings"))
                .containsExactly("readings_2026q4", "readings_default", "readings_y2027m01", "readings_y2027m02");
    }

    @Test
    void whatIsOlderThanTheRetentionIsDetachedAndKept() {
        clock.set(Instant.parse("2025-10-15T00:00:00Z"));
        maintenance.maintain(readings);
        insert("2025-10-20T00:00:00Z");

        clock.set(Instant.parse("2026-10-31T23:59:59Z"));
        maintenance.maintain(readings);
        assertThat(partitionsOf("readings")).contains("readings_y2025m10");

        clock.set(Instant.parse("2026-11-01T00:00:00Z"));
        maintenance.maintain(readings);

        assertThat(partitionsOf("readings")).doesNotContain("readings_y2025m10").contains("readings_y2025m11");
        assertThat(count("readings")).isZero();
        assertThat(count("readings_y2025m10")).isEqualTo(1);
    }

    @Test
    void whatIsKeptForEverIsNeverDetached() {
        var ledger = MonthlyPartitions.keptForEver("readings", "created_at");
        clock.set(Instant.parse("2016-10-15T00:00:00Z"));
        maintenance.maintain(ledger);
        clock.set(Instant.parse("2026-10-15T00:00:00Z"));
        maintenance.maintain(ledger);

        assertThat(partitionsOf("readings")).contains("readings_y2016m10");
    }

    @Test
    void twoInstancesAtATimeDoNotDisturbEachOther() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var runs = threads.invokeAll(List.of(
                    Executors.callable(() -> maintenance.maintain(readings)),
                    Executors.callable(() -> maintenance.maintain(readings)),
                    Executors.callable(() -> maintenance.maintain(readings)),
                    Executors.callable(() -> maintenance.maintain(readings))));
            for (var run : runs) {
                run.get();
            }
        }

        assertThat(partitionsOf("readings")).hasSize(5);
    }

    /** As a ledger is written: the thing it tells of is held first, and changed again by the entry. */
    @Test
    void whoeverWritesMeanwhileIsNeverTheOneThatFails() throws Exception {
        jdbc.sql("CREATE TABLE meters (id INT PRIMARY KEY, total NUMERIC NOT NULL)")
                .update();
        jdbc.sql("INSERT INTO meters SELECT n, 0 FROM generate_series(1, 4) n").update();
        jdbc.sql("ALTER TABLE readings ADD COLUMN meter INT REFERENCES meters").update();
        jdbc.sql("CREATE TABLE readings_default PARTITION OF readings DEFAULT").update();
        var ledger = MonthlyPartitions.keptForEver("readings", "created_at");
        var over = new AtomicBoolean();
        var written = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var writers = new ArrayList<Future<?>>();
            for (int meter = 1; meter <= 4; meter++) {
                var own = meter;
                writers.add(threads.submit(() -> {
                    while (!over.get()) {
                        write(own);
                        written.incrementAndGet();
                    }
                }));
            }
            try {
                for (int month = 0; month < 24; month += 4) {
                    int before = written.get();
                    clock.set(Instant.parse("2026-11-22T12:00:00Z")
                            .atOffset(ZoneOffset.UTC)
                            .plusMonths(month)
                            .toInstant());
                    maintenance.maintain(ledger);
                    await().until(() -> written.get() > before + 20);
                }
            } finally {
                over.set(true);
            }
            for (var writer : writers) {
                writer.get();
            }
        }

        assertThat(partitionsOf("readings")).hasSize(25);
        assertThat(count("readings")).isEqualTo(3L * written.get());
        assertThat(jdbc.sql("SELECT sum(total) FROM meters")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo(String.valueOf(3 * written.get()));
    }

    private void write(int meter) {
        transaction.executeWithoutResult(status -> {
            for (int reading = 0; reading < 3; reading++) {
                jdbc.sql("UPDATE meters SET total = total + 1 WHERE id = " + meter)
                        .update();
                jdbc.sql("INSERT INTO readings (value, created_at, meter) VALUES (1, '%s', %d)"
                                .formatted(clock.instant(), meter))
                        .update();
            }
        });
    }

    @Test
    void oneTableThatFailsDoesNotKeepTheOthersFromTheirs() {
        jdbc.sql("CREATE TABLE plain (created_at DATE)").update();

        assertThatThrownBy(() -> maintenance.maintainAll(
                        List.of(MonthlyPartitions.keptForEver("plain", "created_at"), payments)))
                .hasMessageContaining("plain is not partitioned");

        assertThat(partitionsOf("payments")).hasSize(5);
    }

    @Test
    void onlyPlainNamesAreTaken() {
        assertThatThrownBy(() -> MonthlyPartitions.keptForEver("readings; drop table readings", "created_at"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void insert(String createdAt) {
        jdbc.sql("INSERT INTO readings (value, created_at) VALUES (1, '%s')".formatted(createdAt))
                .update();
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private List<String> partitionsOf(String table) {
        return jdbc.sql("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = to_regclass(:table) ORDER"
                        + " BY 1")
                .param("table", table)
                .query(String.class)
                .list();
    }
}
