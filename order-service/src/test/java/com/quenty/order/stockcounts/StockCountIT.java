package com.quenty.order.stockcounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.quenty.order.Warehouse;
import com.quenty.order.Warehouse.Shelf;
import com.quenty.order.reservations.AllocationStrategy;
import com.quenty.order.reservations.AwaitedUnits;
import com.quenty.order.reservations.Demand;
import com.quenty.order.reservations.ReservationStore;
import com.quenty.order.reservations.Reserve;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class StockCountIT {

    private static final String PATH = "/api/v1/inventory/counts";

    private final ApiClient platform;
    private final Warehouse warehouse;
    private final ReservationStore reservations;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final String company = Warehouse.aCompany();
    private final Tokens counter = Tokens.with("*").company(company).subject("USER-COUNTER");
    private final Tokens boss = Tokens.with("*").company(company).subject("USER-BOSS");

    private final int product;
    private final int coffee;
    private final int tea;

    StockCountIT(
            RestTestClient http,
            Warehouse warehouse,
            ReservationStore reservations,
            TransactionOperations transaction,
            JdbcClient jdbc,
            MutableClock clock) {
        this.platform = ApiClient.of(http);
        this.warehouse = warehouse;
        this.reservations = reservations;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.product = warehouse.product(company);
        this.coffee = warehouse.receive(company, product, 100, "BOG", "L1", null);
        this.tea = warehouse.receive(company, warehouse.product(company), 10, "BOG", "L2", null);
    }

    @AfterEach
    void theFiguresAgree() {
        assertThat(warehouse.contradictions()).isEmpty();
    }

    private ApiClient as(Tokens who) {
        return platform.as(who).with("Idempotency-Key", ExternalId.next("KEY"));
    }

    private Answer opened() {
        var answer = as(counter).post(PATH, Json.of("location", "BOG"));
        answer.is(201);
        return answer;
    }

    private Answer submit(String count, int coffees, int teas) {
        return submit(count, counted(coffee, coffees, null), counted(tea, teas, null));
    }

    private Answer submit(String count, Object... lines) {
        return as(counter).post(PATH + "/" + count + "/submit", Json.of("lines", List.of(lines)));
    }

    private Object counted(int bucket, int units, @Nullable Instant at) {
        return at == null
                ? Json.of("item_id", warehouse.itemId(bucket), "counted_quantity", units)
                : Json.of("item_id", warehouse.itemId(bucket), "counted_quantity", units, "counted_at", at.toString());
    }

    private Answer receive(int units) {
        return as(counter)
                .post(
                        "/api/v1/inventory/receive",
                        Json.of("product_id", product, "quantity", units, "location", "BOG", "batch_number", "L1"));
    }

    /** A moment that no movement shares with it. */
    private Instant moment() {
        clock.advance(Duration.ofSeconds(1));
        var now = clock.instant();
        clock.advance(Duration.ofSeconds(1));
        return now;
    }

    private Answer decide(Tokens who, String count, String decision) {
        return as(who).post(
                        PATH + "/" + count + "/" + decision,
                        decision.equals("approve") ? null : Json.of("reason", "Counted twice."));
    }

    private Answer issue(int bucket, int units) {
        return as(counter)
                .post(
                        "/api/v1/inventory/" + warehouse.itemId(bucket) + "/issue",
                        Json.of("quantity", units, "reason_code", "sample"));
    }

    private Answer adjust(int bucket, int change) {
        return as(counter)
                .post(
                        "/api/v1/inventory/" + warehouse.itemId(bucket) + "/adjust",
                        Json.of("change", change, "reason_code", "found"));
    }

    @Test
    void whoCountsDoesNotSeeWhatIsExpected() {
        var count = opened();

        assertThat(count.text("status")).isEqualTo("open");
        assertThat(count.body().path("lines")).hasSize(2);
        assertThat(count.body().path("lines").valueStream().map(line -> line.path("expected_quantity")))
                .allMatch(expected -> expected.isNull());
        // Values, not text: three digits are found in many an id.
        assertThat(count.body().path("lines").valueStream().flatMap(line -> line.valueStream()))
                .noneMatch(value -> value.asString("").equals("100"));
    }

    @Test
    void smallDifferencesAreWrittenDownAtOnce() {
        var count = opened().text("count_id");

        var submitted = submit(count, 97, 10);

        assertThat(submitted.text("status")).isEqualTo("applied");
        assertThat(submitted
                        .body()
                        .path("lines")
                        .valueStream()
                        .map(line -> line.path("difference").asInt()))
                .containsExactlyInAnyOrder(-3, 0);
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(97, 0));
        var movements = as(boss).get("/api/v1/stock-movements?reference_number=" + count);
        assertThat(movements.items("reason_code")).containsExactly("count");
        submit(count, 97, 10).is(409);
    }

    @Test
    void aLargeDifferenceWaitsForAnotherPerson() {
        var count = opened().text("count_id");

        assertThat(submit(count, 80, 10).text("status")).isEqualTo("awaiting_approval");
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(100, 0));
        submit(count, 100, 10).problem("already-counted");
        var own = decide(counter, count, "approve");
        own.problem(403, "another-person-decides");
        var approved = decide(boss, count, "approve");
        assertThat(approved.text("status")).isEqualTo("applied");
        assertThat(approved.text("decided_by")).isEqualTo("USER-BOSS");
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(80, 0));
        decide(boss, count, "approve").problem("not-awaiting-approval");
        assertThat(as(boss).get(PATH + "/" + count + "/history").items("to"))
                .containsExactly("applied", "awaiting_approval", "open");
    }

    @Test
    void whatCameAndWentMeanwhileIsNotUndone() {
        var count = opened().text("count_id");
        receive(7).is(200);
        var seen = moment();
        receive(5).is(200);
        submit(count, counted(coffee, 87, seen), counted(tea, 10, null)).is(200);
        issue(coffee, 13);

        var approved = decide(boss, count, "approve");

        assertThat(approved.body().at("/lines/0/expected_quantity").asInt()).isEqualTo(107);
        assertThat(Instant.parse(approved.body().at("/lines/0/counted_at").asString()))
                .isCloseTo(seen, within(1, ChronoUnit.MILLIS));
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(112 - 20 - 13, 0));
    }

    @Test
    void anItemThatMovedMeanwhileIsLookedAtAgain() {
        var count = opened().text("count_id");
        receive(3).is(200);

        var submitted = submit(count, 100, 10);

        submitted.problem(409, "moved-since-opened");
        assertThat(submitted.pointers()).containsExactly("/lines/0/counted_at");
        assertThat(submitted.body().at("/items/0").asString()).isEqualTo(warehouse.itemId(coffee));
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(103, 0));
        assertThat(as(boss).get(PATH + "/" + count).text("status")).isEqualTo("open");

        var again = submit(count, counted(coffee, 103, moment()), counted(tea, 10, null));
        assertThat(again.text("status")).isEqualTo("applied");
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(103, 0));
    }

    @Test
    void aLineIsComparedWithTheLedgerOfItsMoment() {
        var count = opened().text("count_id");
        var seen = moment();
        receive(3).is(200);

        var submitted = submit(count, counted(coffee, 100, seen), counted(tea, 10, null));

        assertThat(submitted.text("status")).isEqualTo("applied");
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(103, 0));
    }

    /** Movement and opening may bear the same time: what counts is their order. */
    @Test
    void aMovementInTheMomentOfOpeningIsNotOverlooked() {
        clock.stop();
        var count = opened().text("count_id");
        receive(3).is(200);

        submit(count, 100, 10).problem(409, "moved-since-opened");
    }

    /** 15:04:43 is what clients say of everything from 15:04:42.5 on, or up to 15:04:43.999, by how they round. */
    @ParameterizedTest
    @CsvSource({"-1, 103", "0, 103", "0, 100", "1, 103"})
    void aMomentThatIsRoundedSaysNothingOfWhatMovedWithinItsRounding(int second, int counted) {
        var whole = stopAtAWholeSecond();
        var count = opened().text("count_id");
        clock.advance(Duration.ofMillis(107));
        receive(3).is(200);
        clock.advance(Duration.ofMillis(500));

        var submitted = submit(count, counted(coffee, counted, whole.plusSeconds(second)), counted(tea, 10, whole));

        if (second < 0) {
            submitted.problem(400, "validation-failed");
            return;
        }
        submitted.problem(409, "moved-when-counted");
        assertThat(submitted.pointers()).containsExactly("/lines/0/counted_at");
        assertThat(submitted.body().at("/items/0").asString()).isEqualTo(warehouse.itemId(coffee));
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(103, 0));

        submit(count, counted(coffee, 103, clock.instant()), counted(tea, 10, whole))
                .is(200);
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(103, 0));
    }

    @Test
    void whatMovedJustBeforeTheCountWasOpenedIsNoDifference() {
        var whole = stopAtAWholeSecond();
        clock.advance(Duration.ofMillis(20));
        receive(2).is(200);
        clock.advance(Duration.ofMillis(20));
        var count = opened().text("count_id");

        submit(count, counted(coffee, 102, whole), counted(tea, 10, whole)).problem(409, "moved-when-counted");

        clock.advance(Duration.ofSeconds(2));
        submit(count, counted(coffee, 102, whole.plusSeconds(2)), counted(tea, 10, whole))
                .is(200);
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(102, 0));
    }

    private Instant stopAtAWholeSecond() {
        clock.stop();
        clock.advance(Duration.ofSeconds(10).minusNanos(clock.instant().getNano()));
        return clock.instant();
    }

    @Test
    void aMomentOutsideTheCountIsRefused() {
        var before = moment();
        var count = opened().text("count_id");

        assertThat(submit(count, counted(coffee, 100, before.minusSeconds(1)), counted(tea, 10, null))
                        .pointers())
                .containsExactly("/lines/0/counted_at");
        assertThat(submit(
                                count,
                                counted(coffee, 100, null),
                                counted(tea, 10, clock.instant().plusSeconds(60)))
                        .pointers())
                .containsExactly("/lines/1/counted_at");
    }

    @Test
    void whatWasCorrectedBetweenCountingAndSubmittingIsNotCorrectedAgain() {
        var count = opened().text("count_id");
        var seen = moment();
        adjust(coffee, 2).is(200);

        submit(count, counted(coffee, 102, seen), counted(tea, 10, null)).problem(409, "corrected-since-counted");
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(102, 0));
        assertThat(submit(count, counted(coffee, 102, moment()), counted(tea, 10, null))
                        .text("status"))
                .isEqualTo("applied");
    }

    /**
     * The oracle is a shelf of real units: each takes part in what happens to it or disappears without a word. However a count, the
     * receipts and the issues mix, afterwards the ledger has what lies on the shelf.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void afterACountTheLedgerHasWhatLiesOnTheShelf(long seed) {
        var random = new Random(seed);
        var real = new TreeMap<Integer, Integer>(Map.of(coffee, 100, tea, 10));
        var count = opened().text("count_id");
        var lines = new TreeMap<Integer, Object>();
        for (int step = 0; step < 14 || lines.size() < 2; step++) {
            int bucket = random.nextBoolean() ? coffee : tea;
            switch (random.nextInt(4)) {
                case 0 -> {
                    receive(1 + step).is(200);
                    real.merge(coffee, 1 + step, Integer::sum);
                }
                case 1 -> {
                    if (real.get(bucket) > 5 && issue(bucket, 2).status() == 200) {
                        real.merge(bucket, -2, Integer::sum);
                    }
                }
                case 2 -> {
                    // A thief comes before the counter does: what disappears later no count can see.
                    if (!lines.containsKey(bucket) && real.get(bucket) > 5) {
                        real.merge(bucket, -1 - random.nextInt(4), Integer::sum);
                    }
                }
                default -> lines.put(bucket, counted(bucket, real.get(bucket), moment()));
            }
        }
        var submitted = submit(count, lines.values().toArray());
        submitted.is(200);
        if (random.nextBoolean()) {
            receive(4).is(200);
            real.merge(coffee, 4, Integer::sum);
        }
        if (submitted.text("status").equals("awaiting_approval")) {
            decide(boss, count, "approve").is(200);
        }

        assertThat(warehouse.shelf(coffee).quantity()).isEqualTo(real.get(coffee));
        assertThat(warehouse.shelf(tea).quantity()).isEqualTo(real.get(tea));
    }

    @Test
    void goodsThatComeAndGoWhileACountIsSubmittedAreNeitherLostNorInvented() {
        var real = new AtomicInteger(100 - 3);
        var aisle = new ReentrantReadWriteLock();
        var count = opened().text("count_id");
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            boolean in = i % 2 == 0;
            work.add(() -> {
                for (int n = 0; n < 5; n++) {
                    aisle.readLock().lock();
                    try {
                        (in ? receive(2) : issue(coffee, 1)).is(200);
                        real.addAndGet(in ? 2 : -1);
                    } finally {
                        aisle.readLock().unlock();
                    }
                }
                return 200;
            });
        }
        work.add(() -> {
            Object seen;
            aisle.writeLock().lock();
            try {
                seen = counted(coffee, real.get(), moment());
            } finally {
                aisle.writeLock().unlock();
            }
            return submit(count, seen, counted(tea, 10, null)).status();
        });

        assertThat(Concurrently.run(work).stream().map(Outcome::require)).containsOnly(200);

        assertThat(as(boss).get(PATH + "/" + count).text("status")).isEqualTo("applied");
        assertThat(warehouse.shelf(coffee).quantity()).isEqualTo(real.get());
    }

    @Test
    void aDifferenceThatSomebodyHasCorrectedIsNotCorrectedAgain() {
        var count = opened().text("count_id");
        submit(count, 80, 10);
        adjust(tea, 5);
        adjust(coffee, 1).is(200);

        var approved = decide(boss, count, "approve");

        approved.problem(409, "corrected-since-counted");
        assertThat(approved.body().path("items").valueStream().map(item -> item.asString()))
                .containsExactly(warehouse.itemId(coffee));
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(101, 0));
        assertThat(decide(boss, count, "reject").text("status")).isEqualTo("rejected");
    }

    @Test
    void whatIsCorrectedWhereNothingDifferedIsNoMatter() {
        var count = opened().text("count_id");
        submit(count, 80, 10);
        adjust(tea, 5);

        assertThat(decide(boss, count, "approve").text("status")).isEqualTo("applied");
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(80, 0));
    }

    @Test
    void aRejectedCountChangesNothing() {
        var count = opened().text("count_id");
        submit(count, 0, 0);

        decide(counter, count, "reject").is(403);
        assertThat(decide(boss, count, "reject").text("status")).isEqualTo("rejected");
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(100, 0));
        decide(boss, count, "approve").is(409);
    }

    @Test
    void aCountThatIsOpenCanBeGivenUpAndNotApproved() {
        var count = opened().text("count_id");

        decide(boss, count, "approve").problem("not-awaiting-approval");
        assertThat(decide(counter, count, "cancel").text("status")).isEqualTo("cancelled");
        submit(count, 100, 10).problem("illegal-transition");
    }

    @Test
    void missingUnitsThatArePromisedWaitForSomebodyToFindOut() {
        transaction.executeWithoutResult(status -> reservations.reserve(new Reserve(
                company,
                ExternalId.next("ORD"),
                List.of(new Demand(1, product, 99)),
                AllocationStrategy.FEFO,
                null,
                false,
                AwaitedUnits.NONE)));
        var count = opened().text("count_id");

        assertThat(submit(count, 97, 10).text("status")).isEqualTo("awaiting_approval");
        var approval = decide(boss, count, "approve");
        approval.problem(422, "stock-unavailable");
        assertThat(as(boss).get(PATH + "/" + count).text("status")).isEqualTo("awaiting_approval");
    }

    @Test
    void everyItemIsCountedOnceAndNoOther() {
        var path = PATH + "/" + opened().text("count_id") + "/submit";
        var line = "{\"item_id\": \"%s\", \"counted_quantity\": %s}";
        var one = line.formatted(warehouse.itemId(coffee), "1");

        var incomplete = as(counter).post(path, "{\"lines\": [" + one + "]}");
        incomplete.problem("count-incomplete");
        assertThat(incomplete.body().at("/missing/0").asString()).isEqualTo(warehouse.itemId(tea));
        assertThat(as(counter)
                        .post(path, "{\"lines\": [" + one + "," + one + "]}")
                        .pointers())
                .containsExactly("/lines/1/item_id");
        assertThat(as(counter)
                        .post(path, "{\"lines\": [" + line.formatted("INV-OTHER", "1") + "]}")
                        .pointers())
                .containsExactly("/lines/0/item_id");
        assertThat(as(counter)
                        .post(path, "{\"lines\": [" + line.formatted("INV-OTHER", "-1") + "]}")
                        .pointers())
                .containsExactly("/lines/0/counted_quantity");
    }

    @Test
    void thereMustBeSomethingToCountAndNotTooMuch() {
        as(counter).post(PATH, Json.of("location", "MARS")).problem("nothing-to-count");
        as(counter).post(PATH, Json.of("company_id", "COMP-OTHER")).is(403);
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO inventory_items (item_id, company_id, product_id, location)
                        SELECT 'INV-MANY-' || n, :company, :product, 'SHELF-' || n FROM generate_series(1, 500) n
                        """)
                .param("company", company)
                .param("product", product)
                .update());
        as(counter).post(PATH, Json.of()).problem("count-too-large");
        assertThat(as(counter)
                        .post(PATH, Json.of("location", "BOG", "product_id", product))
                        .body()
                        .path("lines"))
                .hasSize(1);
    }

    @Test
    void ofManyWhoSubmitAtOnceOneIsHeard() {
        var count = opened().text("count_id");

        var statuses = Concurrently.run(IntStream.range(0, 6)
                        .mapToObj(i -> (Callable<Integer>)
                                () -> submit(count, 96 + i % 4, 10).status())
                        .toList())
                .stream()
                .map(Outcome::require)
                .collect(Collectors.toList());

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
    }

    @Test
    void anItemIsInOneCountAtATimeAndADifferenceIsWrittenDownOnce() {
        var first = opened().text("count_id");
        var overlapping = as(counter).post(PATH, Json.of("product_id", product));
        overlapping.problem(409, "count-under-way");
        assertThat(overlapping.body().at("/counts/0").asString()).isEqualTo(first);
        submit(first, 60, 10);
        as(counter).post(PATH, Json.of()).problem("count-under-way");

        assertThat(decide(boss, first, "approve").text("status")).isEqualTo("applied");
        var second = opened().text("count_id");

        assertThat(submit(second, 60, 10).text("status")).isEqualTo("applied");
        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(60, 0));
    }

    @Test
    void whatIsGivenUpOrRejectedCanBeCountedAgain() {
        decide(counter, opened().text("count_id"), "cancel");
        var again = opened().text("count_id");
        submit(again, 0, 0);
        decide(boss, again, "reject");

        assertThat(opened().text("status")).isEqualTo("open");
    }

    @Test
    void ofManyWhoOpenACountOfTheSameItemsAtOnceOneDoes() {
        var statuses = Concurrently.run(IntStream.range(0, 6)
                        .mapToObj(i -> (Callable<Integer>)
                                () -> as(counter).post(PATH, Json.of()).status())
                        .toList())
                .stream()
                .map(Outcome::require)
                .collect(Collectors.toList());

        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
    }
}
