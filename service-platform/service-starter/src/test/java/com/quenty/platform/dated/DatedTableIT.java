package com.quenty.platform.dated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.TestPostgres;
import com.quenty.platform.json.WireJson;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.StaleVersion;
import com.quenty.platform.web.Versioned;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatedTableIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    record Tariff(
            String zone,
            LocalDate validFrom,
            int price,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy) implements Versioned {

        @Override
        public long version() {
            return withdrawnAt == null ? 0 : 1;
        }
    }

    private static final class Unknown extends RuntimeException {}

    private static HikariDataSource pool;
    private static JdbcClient jdbc;
    private static DatedTable<Tariff> tariffs;

    @BeforeAll
    static void create() throws IOException {
        pool = TestPostgres.freshDatabase();
        jdbc = TestPostgres.beside(pool);
        for (var name :
                List.of("V0_004__withdraw_dated_versions", "V0_008__withdraw_versions_with_generated_columns")) {
            try (var migration = Objects.requireNonNull(
                    DatedTable.class.getResourceAsStream("/db/platform/%s.sql".formatted(name)))) {
                jdbc.sql(new String(migration.readAllBytes(), StandardCharsets.UTF_8))
                        .update();
            }
        }
        // A key that is put together of other columns: a trigger before the change does not see it in the new row.
        jdbc.sql("""
                        CREATE TABLE tariffs (id SERIAL PRIMARY KEY, zone TEXT NOT NULL, valid_from DATE NOT NULL,
                            price INTEGER NOT NULL, tariff_key TEXT GENERATED ALWAYS AS (zone || '/' || price) STORED,
                            withdrawn_at TIMESTAMPTZ, withdrawn_by TEXT, withdrawal_reason TEXT)
                        """).update();
        jdbc.sql("CREATE UNIQUE INDEX ON tariffs (zone, valid_from) WHERE withdrawn_at IS NULL")
                .update();
        jdbc.sql("""
                        CREATE TRIGGER only_withdrawn BEFORE UPDATE OR DELETE ON tariffs
                        FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal()
                        """).update();
        var clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        tariffs = new DatedTables(
                        JdbcClient.create(pool), WireJson.mapper(), new BusinessZone(ZoneOffset.UTC, clock), clock)
                .of(Tariff.class, "tariffs", "zone");
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @BeforeEach
    void fill() {
        jdbc.sql("TRUNCATE tariffs").update();
        add("*", "2026-01-01", 10);
        add("north", "2026-02-01", 20);
        add("north", "2026-03-01", 21);
        add("north", "2026-04-01", 22);
        add("south", "2026-04-01", 30);
    }

    private static void add(String zone, String validFrom, int price) {
        jdbc.sql("INSERT INTO tariffs (zone, valid_from, price) VALUES (?, ?, ?)")
                .params(zone, LocalDate.parse(validFrom), price)
                .update();
    }

    private static Tariff withdraw(String validFrom, String... keys) {
        return tariffs.withdraw(
                LocalDate.parse(validFrom), IfMatch.ANY, "USER-1", "Not agreed yet", Unknown::new, keys);
    }

    @ParameterizedTest
    @CsvSource({
        // before the first of its own the general one is in force, also while one of its own is to come
        "north, 2026-01-31, 10",
        "north, 2026-02-01, 20",
        "north, 2026-02-28, 20",
        "north, 2026-03-01, 21",
        "north, 2026-03-31, 21",
        "north, 2026-04-01, 22",
        "north, 9999-12-31, 22",
        "south, 2026-03-31, 10",
        "south, 2026-04-01, 30",
        "west, 2026-04-01, 10"
    })
    void theLatestVersionOfTheFirstKeyThatHasOneInForceDecides(String zone, LocalDate day, int price) {
        assertThat(tariffs.on(day, zone, "*"))
                .hasValueSatisfying(found -> assertThat(found.price()).isEqualTo(price));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 10", "2026-02-28, '10, 20'", "2026-03-31, '10, 21'", "2026-04-01, '10, 22, 30'"})
    void theVersionsInForceOfManyKeysAreAskedAtOnce(LocalDate day, String prices) {
        assertThat(tariffs.allOn(day, List.of("*", "south", "north", "west")))
                .extracting(found -> String.valueOf(found.price()))
                .containsExactlyInAnyOrder(prices.split(", "));
    }

    @Test
    void versionsAreFoundByTheBeginningOfTheirKeys() {
        add("north.east", "2026-03-01", 40);
        add("north.west", "2026-03-11", 50);
        add("north_east", "2026-03-01", 60);
        add("nor%", "2026-03-01", 70);
        add("nörth", "2026-03-01", 80);

        assertThat(beginning("north.")).containsExactly(40);
        assertThat(beginning("north")).containsExactly(21, 40, 60);
        assertThat(beginning("nor%")).containsExactly(70);
        assertThat(beginning("north.", "north.e", "nor%", "west")).containsExactly(40, 70);
        assertThat(beginning()).isEmpty();
    }

    private static List<Integer> beginning(String... beginnings) {
        return tariffs.allBeginningOn(TODAY, List.of(beginnings)).stream()
                .map(Tariff::price)
                .sorted()
                .toList();
    }

    @Test
    void oneThatWasWithdrawnIsNotAmongThem() {
        withdraw("2026-04-01", "north");
        var day = LocalDate.parse("2026-04-01");

        assertThat(tariffs.allOn(day, List.of("north")))
                .extracting(Tariff::price)
                .containsExactly(21);
        assertThat(tariffs.allBeginningOn(day, List.of("no")))
                .extracting(Tariff::price)
                .containsExactly(21);
        assertThat(tariffs.allOn(day, List.of())).isEmpty();
    }

    @Test
    void beforeTheFirstVersionNoneIsInForce() {
        assertThat(tariffs.on(LocalDate.parse("2025-12-31"), "north", "*")).isEmpty();
        assertThat(tariffs.on(LocalDate.parse("2026-01-31"), "north")).isEmpty();
    }

    @Test
    void manyVersionsToComeDoNotHideTheOneInForce() {
        jdbc.sql("""
                        INSERT INTO tariffs (zone, valid_from, price)
                        SELECT 'north', DATE '2026-05-01' + n, 100 FROM generate_series(1, 500) n
                        """).update();

        assertThat(tariffs.on(TODAY, "north", "*"))
                .hasValueSatisfying(found -> assertThat(found.price()).isEqualTo(21));
    }

    @Test
    void aVersionThatIsToComeIsWithdrawnAndItsDayIsFree() {
        var withdrawn = withdraw("2026-04-01", "north");

        assertThat(withdrawn.withdrawnBy()).isEqualTo("USER-1");
        assertThat(withdrawn.version()).isOne();
        assertThat(tariffs.on(LocalDate.parse("2026-04-01"), "north", "*"))
                .hasValueSatisfying(found -> assertThat(found.price()).isEqualTo(21));
        assertThat(tariffs.validFrom(LocalDate.parse("2026-04-01"), "north")).contains(withdrawn);
        add("north", "2026-04-01", 23);
        assertThat(tariffs.validFrom(LocalDate.parse("2026-04-01"), "north"))
                .hasValueSatisfying(found -> assertThat(found.price()).isEqualTo(23));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-01", "2026-03-01"})
    void aVersionThatIsOrWasInForceStays(String validFrom) {
        assertThatThrownBy(() -> withdraw(validFrom, "north")).isInstanceOf(DatedProblems.VersionInForce.class);
    }

    @Test
    void aVersionOfTodayIsInForce() {
        add("north", TODAY.toString(), 25);

        assertThatThrownBy(() -> withdraw(TODAY.toString(), "north")).isInstanceOf(DatedProblems.VersionInForce.class);
        assertThatThrownBy(() -> tariffs.requireAhead(TODAY)).isInstanceOf(DatedProblems.ValidityNotAhead.class);
        tariffs.requireAhead(TODAY.plusDays(1));
    }

    @Test
    void onlyTheVersionThatTheCallerSawIsWithdrawnAndOnlyOnce() {
        assertThatThrownBy(() -> withdraw("2026-04-02", "north")).isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> tariffs.withdraw(
                        LocalDate.parse("2026-04-01"), new IfMatch(1L), "USER-1", "Why", Unknown::new, "north"))
                .isInstanceOf(StaleVersion.class);
        withdraw("2026-04-01", "north");
        assertThatThrownBy(() -> withdraw("2026-04-01", "north")).isInstanceOf(DatedProblems.VersionWithdrawn.class);
    }

    @Test
    void ofManyWhoWithdrawAtOnceOneDoes() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var outcomes = people
                    .invokeAll(Stream.<Callable<String>>generate(() -> DatedTableIT::outcome)
                            .limit(8)
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));

            assertThat(outcomes).containsOnly(Map.entry("withdrawn", 1L), Map.entry("too late", 7L));
        }
    }

    private static String outcome() {
        try {
            withdraw("2026-04-01", "north");
            return "withdrawn";
        } catch (DatedProblems.VersionWithdrawn late) {
            return "too late";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE tariffs SET price = 1",
                "UPDATE tariffs SET price = 1, withdrawn_at = now()",
                "UPDATE tariffs SET zone = zone || price, withdrawn_at = now()",
                "UPDATE tariffs SET withdrawn_by = 'x'",
                "DELETE FROM tariffs"
            })
    void theDatabaseLetsNobodyChangeAVersion(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever withdrawn");
    }

    @Test
    void theDatabaseLetsNobodyBringBackWhatWasWithdrawn() {
        withdraw("2026-04-01", "north");

        assertThatThrownBy(() -> jdbc.sql("UPDATE tariffs SET withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
