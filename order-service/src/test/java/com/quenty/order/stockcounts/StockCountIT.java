package com.quenty.order.stockcounts;

import static org.assertj.core.api.Assertions.assertThat;

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
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
            JdbcClient jdbc) {
        this.platform = ApiClient.of(http);
        this.warehouse = warehouse;
        this.reservations = reservations;
        this.transaction = transaction;
        this.jdbc = jdbc;
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
        return as(counter)
                .post(
                        PATH + "/" + count + "/submit",
                        Json.of(
                                "lines",
                                List.of(
                                        Json.of("item_id", warehouse.itemId(coffee), "counted_quantity", coffees),
                                        Json.of("item_id", warehouse.itemId(tea), "counted_quantity", teas))));
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
        assertThat(count.body().path("lines").toString()).doesNotContain("100");
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
        adjust(coffee, 7);
        submit(count, 87, 10);
        issue(coffee, 13);

        decide(boss, count, "approve");

        assertThat(warehouse.shelf(coffee)).isEqualTo(new Shelf(74, 0));
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
                        .mapToObj(i -> (java.util.concurrent.Callable<Integer>)
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
                        .mapToObj(i -> (java.util.concurrent.Callable<Integer>)
                                () -> as(counter).post(PATH, Json.of()).status())
                        .toList())
                .stream()
                .map(Outcome::require)
                .collect(Collectors.toList());

        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
    }
}
