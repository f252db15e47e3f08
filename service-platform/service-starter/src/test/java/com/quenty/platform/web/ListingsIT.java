package com.quenty.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.TestPostgres;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.json.WireJson;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import com.quenty.platform.security.RowScope;
import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ListingsIT {

    private enum Grade implements Coded {
        PLAIN,
        VERY_FINE;

        @JsonValue
        private final String code = name().toLowerCase(Locale.ROOT);

        @Override
        public String code() {
            return code;
        }
    }

    record Size(int widthCm, @Nullable String note) {}

    record Thing(
            String thingId,
            String companyId,
            Grade grade,
            BigDecimal price,
            boolean active,
            @Nullable Long weight,
            Instant createdAt,
            @Nullable LocalDate soldOn,
            @Nullable Size size,
            List<String> tags,
            Map<String, Object> extras,
            int sizeCount) {}

    private static final Listing<Thing> THINGS = Listing.of(Thing.class)
            .select("t.*, coalesce(jsonb_array_length(t.tags), 0) as size_count")
            .from("things t")
            .tieBreaker("t.id")
            .sortable("created_at", "t.created_at", SortType.TIMESTAMP)
            .sortable("price", "t.price", SortType.DECIMAL)
            .sortable("thing_id", "t.thing_id", SortType.TEXT)
            .sortable("sold_on", "coalesce(t.sold_on, '-infinity')", SortType.DATE)
            .sortable("id", "t.id", SortType.INTEGER)
            .defaultSort("-created_at")
            .build();

    private static HikariDataSource pool;
    private static JdbcClient jdbc;

    private final Listings listings = new Listings(JdbcClient.create(pool), WireJson.mapper());

    @BeforeAll
    static void create() {
        pool = TestPostgres.freshDatabase();
        jdbc = TestPostgres.beside(pool);
        jdbc.sql("""
                        create table things (
                            id serial primary key, thing_id text not null, company_id text not null, owner_id text not null,
                            grade text not null, price numeric(12, 2) not null, active boolean not null, weight bigint,
                            created_at timestamptz not null, sold_on date, size jsonb, tags jsonb not null, extras jsonb not null)
                        """).update();
        jdbc.sql("create index on things (created_at, id)").update();
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @BeforeEach
    void fill() {
        jdbc.sql("truncate things restart identity").update();
        // Few distinct times and prices: most rows are told apart by the tie-breaker alone.
        insert(0, 57);
    }

    private static void insert(int from, int to) {
        jdbc.sql("""
                        insert into things (thing_id, company_id, owner_id, grade, price, active, weight, created_at, sold_on, size, tags, extras)
                        select 'T-' || lpad(n::text, 7, '0'), 'COMP-' || n % 3, 'USER-' || n % 5,
                               case n % 2 when 0 then 'plain' else 'very_fine' end, 10 + n % 4 + 0.50, n % 7 > 0, nullif(n % 6, 0),
                               timestamptz '2026-01-31 12:00:00.123456Z' + (n / 10) * interval '1 microsecond',
                               case n % 4 when 0 then date '2026-02-01' + n % 3 end,
                               case n % 3 when 0 then '{"width_cm": 5}'::jsonb end, '["a", "b"]', '{"n": 1.50}'
                        from generate_series(:from, :to - 1) n
                        """).param("from", from).param("to", to).update();
    }

    @Test
    void aRowIsReadWithItsTypes() {
        var page = listings.page(THINGS, SqlFilter.all(), new PageRequest(1, null, "thing_id", null));

        assertThat(page.items())
                .containsExactly(new Thing(
                        "T-0000000",
                        "COMP-0",
                        Grade.PLAIN,
                        new BigDecimal("10.50"),
                        false,
                        null,
                        Instant.parse("2026-01-31T12:00:00.123456Z"),
                        LocalDate.parse("2026-02-01"),
                        new Size(5, null),
                        List.of("a", "b"),
                        Map.of("n", new BigDecimal("1.50")),
                        2));
        assertThat(page.hasMore()).isTrue();
        assertThat(page.total()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created_at",
                "-created_at",
                "price",
                "-price",
                "thing_id",
                "-thing_id",
                "sold_on",
                "-sold_on",
                "id",
                "-id"
            })
    void thePagesTogetherAreTheListWholeAndInOrder(String sort) {
        for (int limit : List.of(1, 7, 19, 57, 100)) {
            assertThat(all(sort, limit)).as("limit %s", limit).isEqualTo(expected(sort));
        }
    }

    @Test
    void aPageSaysWhetherThereIsMoreAndHowManyThereAre() {
        var first = listings.page(THINGS, SqlFilter.all(), new PageRequest(null, null, null, true));
        assertThat(first.items()).hasSize(20);
        assertThat(first.total()).isEqualTo(57);

        var whole = listings.page(THINGS, SqlFilter.all(), new PageRequest(57, null, null, null));
        assertThat(whole.hasMore()).isFalse();
        assertThat(whole.nextCursor()).isNull();

        var none = listings.page(THINGS, SqlFilter.all().and("false"), new PageRequest(null, null, null, true));
        assertThat(none).isEqualTo(new PageResponse<>(List.of(), null, false, 0L));
    }

    @Test
    void rowsInsertedWhileReadingNeitherRepeatNorHideOthers() {
        var seen = new ArrayList<String>();
        String cursor = null;
        int inserted = 57;
        do {
            var page = listings.page(THINGS, SqlFilter.all(), new PageRequest(10, cursor, "-created_at", null));
            page.items().forEach(thing -> seen.add(thing.thingId()));
            cursor = page.nextCursor();
            insert(inserted, inserted += 5); // newer than all: belongs before what has been read
        } while (cursor != null);

        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).hasSize(57);
    }

    @Test
    void filtersCombineAndSkipWhatIsNotAsked() {
        var filter = SqlFilter.all()
                .and("t.active")
                .andIf("t.grade = :?", Grade.VERY_FINE)
                .andIf("t.company_id = :?", null)
                .andIf("t.company_id in (:?)", List.of("COMP-1", "COMP-2"))
                .andIf("t.grade in (:?)", List.of(Grade.VERY_FINE))
                .andIf("t.created_at < :?", Instant.parse("2026-02-01T00:00:00Z"))
                .andIf("t.sold_on = :? or t.sold_on is null", LocalDate.parse("2026-02-02"));
        assertThat(listings.page(THINGS, filter, new PageRequest(100, null, null, null))
                        .items())
                .isNotEmpty()
                .allSatisfy(thing -> {
                    assertThat(thing.active()).isTrue();
                    assertThat(thing.grade()).isEqualTo(Grade.VERY_FINE);
                    assertThat(thing.companyId()).isNotEqualTo("COMP-0");
                });
        assertThat(listings.page(THINGS, SqlFilter.all().andIf("t.grade in (:?)", List.of()), PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void aValueIsNoSql() {
        var harmless = SqlFilter.all().andIf("t.company_id = :?", "x' or true --");
        assertThat(listings.page(THINGS, harmless, PageRequest.first()).items()).isEmpty();
    }

    @Test
    void aCallerSeesHisScope() {
        assertThat(visibleTo(DataScope.PLATFORM, null)).isEqualTo(57);
        assertThat(visibleTo(DataScope.COMPANY, "COMP-1")).isEqualTo(19);
        assertThat(visibleTo(DataScope.COMPANY, null)).isZero();
        assertThat(visibleTo(DataScope.OWN, "COMP-1")).isEqualTo(12);
    }

    @Test
    void aCursorBelongsToItsSortFilterAndCaller() {
        var company1 = SqlFilter.all().andIf("t.company_id = :?", "COMP-1");
        var company2 = SqlFilter.all().andIf("t.company_id = :?", "COMP-2");
        var cursor = listings.page(THINGS, company1, new PageRequest(3, null, "price", null))
                .nextCursor();

        assertThat(listings.page(THINGS, company1, new PageRequest(5, cursor, "price", null))
                        .items())
                .hasSize(5);
        for (var wrong : List.of(
                new PageRequest(3, cursor, "-price", null),
                new PageRequest(3, cursor, null, null),
                new PageRequest(3, cursor + "AA", "price", null),
                new PageRequest(3, cursor.substring(1), "price", null),
                new PageRequest(3, "", "price", null),
                new PageRequest(3, "?", "price", null),
                new PageRequest(3, Base64.getUrlEncoder().encodeToString(new byte[40]), "price", null))) {
            assertThatThrownBy(() -> listings.page(THINGS, company1, wrong)).isInstanceOf(InvalidCursor.class);
        }
        assertThatThrownBy(() -> listings.page(THINGS, company2, new PageRequest(3, cursor, "price", null)))
                .isInstanceOf(InvalidCursor.class);
    }

    @Test
    void aSortThatIsNotOfferedOrALimitOutOfBoundsIsRefused() {
        for (var wrong : List.of(
                new PageRequest(0, null, null, null),
                new PageRequest(101, null, null, null),
                new PageRequest(-1, null, null, null),
                new PageRequest(null, null, "weight", null),
                new PageRequest(null, null, "id; drop table things", null),
                new PageRequest(null, null, "", null),
                new PageRequest(null, null, "--price", null))) {
            assertThatThrownBy(() -> listings.page(THINGS, SqlFilter.all(), wrong))
                    .isInstanceOf(ValidationFailed.class);
        }
    }

    @Test
    void aDeepPageReadsNoMoreThanTheFirst() {
        insert(57, 30_000);
        jdbc.sql("analyze things").update();
        var middle = jdbc.sql(
                        "select created_at::text as value, id from things order by created_at, id offset 15000 limit 1")
                .query((row, number) -> new Cursor(row.getString("value"), row.getLong("id")))
                .single();

        var plan = String.join(
                "\n",
                jdbc.sql("explain (analyze, buffers, costs off) "
                                + Listings.sql(THINGS, SqlFilter.all(), THINGS.defaultSort(), middle))
                        .param("cursor_value", middle.value())
                        .param("cursor_tie", middle.tie())
                        .param("limit", 21)
                        .query(String.class)
                        .list());

        assertThat(plan)
                .contains("Index Scan Backward")
                .contains("Index Cond: (ROW(created_at, id) <")
                .doesNotContain("Filter:")
                .doesNotContain("Sort");
    }

    private List<String> all(String sort, int limit) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var page = listings.page(THINGS, SqlFilter.all(), new PageRequest(limit, cursor, sort, null));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(thing -> ids.add(thing.thingId()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return ids;
    }

    /** Ids ascend as the numbers do, so the id stands for the tie-breaker. */
    private List<String> expected(String sort) {
        var things = listings.page(THINGS, SqlFilter.all(), new PageRequest(100, null, "id", null))
                .items();
        Comparator<Thing> order = switch (sort.replace("-", "")) {
            case "created_at" -> Comparator.comparing(Thing::createdAt);
            case "price" -> Comparator.comparing(Thing::price);
            case "sold_on" -> Comparator.comparing(Thing::soldOn, Comparator.nullsFirst(Comparator.naturalOrder()));
            default -> Comparator.comparing(Thing::thingId);
        };
        var total = order.thenComparing(Thing::thingId);
        return things.stream()
                .sorted(sort.startsWith("-") ? total.reversed() : total)
                .map(Thing::thingId)
                .toList();
    }

    private long visibleTo(DataScope scope, @Nullable String company) {
        var caller = new Caller("USER-1", company, scope, Set.of(), null, false);
        var filter = SqlFilter.all().visibleTo(RowScope.of(caller), "t.owner_id", "t.company_id");
        return listings.page(THINGS, filter, new PageRequest(1, null, null, true))
                .total();
    }
}
