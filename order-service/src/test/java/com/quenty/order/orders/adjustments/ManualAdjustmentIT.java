package com.quenty.order.orders.adjustments;

import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ManualAdjustmentIT {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private Shop.Open shop;
    private String number;

    ManualAdjustmentIT(RestTestClient http, Shop shops, @Sibling("customer-service") WireMockServer customers) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
        number = shop.placed(line(shop.product("10.00", 10), 2), line(shop.product("80.00", 10), 1));
    }

    private ApiClient as(String person) {
        return ApiClient.of(http)
                .as(Tokens.with("*").company(shop.company).subject(person))
                .with("Idempotency-Key", ExternalId.next("KEY"));
    }

    private Answer discount(String person, Object... members) {
        var all = new java.util.ArrayList<Object>(
                java.util.List.of("kind", "discount", "label", "Goodwill", "reason", "late"));
        all.addAll(java.util.List.of(members));
        return as(person).post(path(""), Json.of(all.toArray()));
    }

    private String path(String rest) {
        return Shop.Open.path(number, "adjustments" + rest);
    }

    private void costs(String total) {
        assertThat(shop.order(number).body().path("total_amount").decimalValue())
                .isEqualByComparingTo(total);
    }

    @Test
    void aDiscountWithinTheLimitIsAppliedAtOnceAndTakenOffByItsWithdrawal() {
        var given = discount("USER-A", "line_number", 1, "adjustment_amount", 5);

        given.is(201);
        assertThat(given.text("status")).isEqualTo("applied");
        costs("95.00");
        assertThat(shop.order(number).body().at("/adjustments/0/line_number").asInt())
                .isEqualTo(1);
        assertThat(shop.order(number).body().at("/adjustments/0/reference").asString())
                .isEqualTo(given.text("adjustment_id"));

        Shop.Open.ok(as("USER-B").post(path("/" + given.text("adjustment_id") + "/withdraw")));
        costs("100.00");
        as("USER-B").post(path("/" + given.text("adjustment_id") + "/withdraw")).problem("illegal-transition");
    }

    @Test
    void beyondTheLimitAnotherPersonDecides() {
        var proposed = discount("USER-A", "adjustment_rate", 0.3);
        assertThat(proposed.text("status")).isEqualTo("awaiting_approval");
        costs("100.00");
        var one = path("/" + proposed.text("adjustment_id"));

        as("USER-A").post(one + "/approve").problem("another-person-decides");
        as("USER-A").post(one + "/reject", Json.of("reason", "no")).problem("another-person-decides");
        costs("100.00");
        var approved = Shop.Open.ok(as("USER-B").post(one + "/approve"));

        assertThat(approved.text("decided_by")).isEqualTo("USER-B");
        costs("70.00");
        as("USER-B").post(one + "/approve").problem("illegal-transition");
        assertThat(shop.staff().get(one + "/history").items("to_status")).hasSize(2);
    }

    @Test
    void severalDiscountsTogetherAreWithinTheLimitOrNot() {
        assertThat(discount("USER-A", "adjustment_rate", 0.06).text("status")).isEqualTo("applied");
        var second = discount("USER-A", "adjustment_rate", 0.06);
        assertThat(second.text("status")).isEqualTo("awaiting_approval");
        costs("94.00");

        Shop.Open.ok(as("USER-B").post(path("/" + second.text("adjustment_id") + "/reject"), Json.of("reason", "no")));
        costs("94.00");
    }

    @Test
    void concurrentDiscountsDoNotSlipUnderTheLimit() {
        var statuses = Concurrently.run(10, () -> discount("USER-A", "adjustment_rate", 0.04)).stream()
                .map(Outcome::require)
                .map(answer -> answer.text("status"))
                .toList();

        assertThat(statuses.stream().filter("applied"::equals)).hasSize(2);
        costs("92.16");
    }

    @Test
    void aFeeIsAddedAndMembersThatDoNotGoTogetherAreRefused() {
        as("USER-A")
                .post(path(""), Json.of("kind", "fee", "label", "Gift wrap", "reason", "asked", "adjustment_amount", 3))
                .is(201);
        costs("103.00");
        as("USER-A")
                .post(path(""), Json.of("kind", "fee", "label", "Gift wrap", "reason", "asked", "adjustment_rate", 0.1))
                .problem("validation-failed", "/adjustment_rate");
        discount("USER-A").problem("validation-failed", "/adjustment_amount");
        discount("USER-A", "adjustment_amount", new BigDecimal("0.005")).problem("invalid-money", "/adjustment_amount");
        discount("USER-A", "line_number", 7, "adjustment_rate", 0.01).problem("line-unknown");
        costs("103.00");
    }

    @Test
    void nobodyChangesThePriceOfTheirOwnOrderNorOfOneThatIsPacked() {
        discount(shop.customer, "adjustment_rate", 0.01).problem("another-person-decides");
        var applied = discount("USER-A", "adjustment_rate", 0.01);
        Shop.Open.ok(shop.verb(number, "confirm"));
        Shop.Open.ok(shop.verb(number, "process"));

        discount("USER-A", "adjustment_rate", 0.01).problem("order-not-editable");
        as("USER-A")
                .post(path("/" + applied.text("adjustment_id") + "/withdraw"))
                .problem("order-not-editable");
        costs("99.00");
    }

    @Test
    void figuresTellDiscountsAndTaxFromRevenueAndSiblingsSeeThemByLine() {
        shop.staff()
                .post("/api/v1/orders/selling-terms", Json.of("tax_mode", "included"))
                .is(201);
        number = shop.placed(line(shop.product("59.50", 10), 2));
        discount("USER-A", "adjustment_amount", 11.90).is(201);
        Shop.Open.ok(shop.verb(number, "confirm"));

        var revenue = shop.staff().get("/api/v1/orders/statistics").body().at("/revenue/0");

        assertThat(revenue.path("gross_amount").decimalValue()).isEqualByComparingTo("119.00");
        assertThat(revenue.path("discount_amount").decimalValue()).isEqualByComparingTo("-11.90");
        assertThat(revenue.path("amount").decimalValue()).isEqualByComparingTo("107.10");
        assertThat(revenue.path("tax_amount").decimalValue()).isEqualByComparingTo("17.10");
        assertThat(revenue.path("net_amount").decimalValue()).isEqualByComparingTo("90.00");
        var line = shop.platform()
                .as(Tokens.with("*").service("reverse-logistics-service"))
                .get("/internal/v1/orders/" + number)
                .body()
                .at("/lines/0");
        assertThat(line.path("paid_price").decimalValue()).isEqualByComparingTo("107.10");
        assertThat(line.path("discount_share").decimalValue()).isEqualByComparingTo("-11.90");
        assertThat(line.path("tax_share").decimalValue()).isEqualByComparingTo("17.10");
    }

    private Answer edit(String lines) {
        return as("USER-A").post(Shop.Open.path(number, "edits"), "{\"lines\": [%s]}".formatted(lines));
    }

    @Test
    void anAmountShrinksWithTheGoodsAndGrowsWithThemAgain() {
        discount("USER-A", "adjustment_amount", 10).is(201);
        var cheaper = "{\"line_number\": 2, \"quantity\": 0}";

        var preview = Shop.Open.ok(
                as("USER-A").post(Shop.Open.path(number, "edits/preview"), "{\"lines\": [%s]}".formatted(cheaper)));
        assertThat(preview.decimal("total_after")).isEqualByComparingTo("18.00"); // a tenth of 20.00
        Shop.Open.ok(edit(cheaper));
        costs("18.00");
        Shop.Open.ok(edit("{\"line_number\": 2, \"quantity\": 1}"));
        costs("90.00");
        Shop.Open.ok(edit("{\"line_number\": 2, \"quantity\": 2}"));
        costs("170.00");
        Shop.Open.ok(edit("{\"line_number\": 2, \"quantity\": 1}, {\"line_number\": 1, \"quantity\": 1}"));
        costs("81.00");
    }

    @Test
    void cancellingTheRestLeavesNoMoreOffThanTheLimitAllows() {
        discount("USER-A", "adjustment_amount", 10).is(201);
        as("USER-A")
                .post(path(""), Json.of("kind", "fee", "label", "Rush", "reason", "asked", "adjustment_amount", 4))
                .is(201);
        costs("94.00");
        Shop.Open.ok(shop.verb(number, "confirm"));
        Shop.Open.ok(shop.verb(number, "process"));
        shop.ship(number, shop.pack(number, 1, 1));

        var preview = Shop.Open.ok(shop.verb(number, "cancel/preview"));
        assertThat(preview.decimal("totals.discount_amount")).isEqualByComparingTo("-1.00");
        Shop.Open.ok(shop.verb(number, "cancel", "Enough"));

        costs("13.00"); // 10.00, a tenth off, and the fee, which stays
        var proposed = Shop.Open.ok(as("USER-A").get(path(""))).decimal("items.1.adjustment_amount");
        assertThat(proposed).isEqualByComparingTo("10.00");
    }

    @Test
    void aDiscountIsGivenOnGoodsAndNotOnThoseThatAreAddedLater() {
        Shop.Open.ok(edit("{\"line_number\": 2, \"quantity\": 0}"));
        discount("USER-A", "line_number", 2, "adjustment_amount", 50).is(201);
        costs("20.00");

        Shop.Open.ok(edit("{\"line_number\": 2, \"quantity\": 1}"));

        costs("100.00");
    }

    @Test
    void whatACouponLeavesOfTheLinesIsNotTakenOffThoseThatAreLeft() {
        int coffee = shop.product("100.00", 10);
        shop.staff()
                .post(
                        "/api/v1/orders/coupons",
                        Json.of(
                                "code",
                                "ALL",
                                "kind",
                                "percent",
                                "discount_rate",
                                1,
                                "valid_from",
                                "2026-01-01",
                                "product_ids",
                                java.util.List.of(coffee)))
                .is(201);
        number = Shop.Open.numberOf(shop.staff()
                .post(
                        "/api/v1/orders",
                        shop.request(
                                java.util.List.of(line(shop.product("5.00", 10), 1), line(coffee, 1)),
                                ", \"coupon_code\": \"ALL\"")));
        // 5.00 of lines of 105.00: all that there is.
        assertThat(discount("USER-A", "adjustment_amount", 50).text("status")).isEqualTo("applied");
        costs("0.00");
        Shop.Open.ok(shop.verb(number, "process"));
        shop.ship(number, shop.pack(number, 1, 1));

        Shop.Open.ok(shop.verb(number, "cancel", "Enough"));

        costs("4.76"); // 5.00 x 5 / 105 off
    }

    @Test
    void aDiscountOfALineGoesWithItsLine() {
        discount("USER-A", "line_number", 1, "adjustment_amount", 5).is(201);

        Shop.Open.ok(edit("{\"line_number\": 1, \"quantity\": 1}"));
        costs("87.50");
        Shop.Open.ok(edit("{\"line_number\": 1, \"quantity\": 0}"));
        costs("80.00");
    }

    @Test
    void aDiscountThatWasGivenOnASmallerOrderShrinksWithThoseThatWereGivenLater() {
        discount("USER-A", "adjustment_amount", 10).is(201);
        Shop.Open.ok(edit("{\"line_number\": 2, \"quantity\": 2}"));
        assertThat(discount("USER-B", "adjustment_amount", 8).text("status")).isEqualTo("applied"); // 18.00 of 180.00

        Shop.Open.ok(edit("{\"line_number\": 2, \"quantity\": 0}"));

        costs("18.00"); // 1.11 and 0.89 of 20.00
    }

    @Test
    void aDiscountOfALineDoesNotGrowBeyondTheLimitWithTheLine() {
        discount("USER-A", "line_number", 1, "adjustment_rate", 0.5).is(201);
        costs("90.00");

        edit("{\"line_number\": 1, \"quantity\": 3}").problem("manual-discounts-beyond-limit");
        edit("{\"line_number\": 1, \"quantity\": 3}, {\"line_number\": 2, \"quantity\": 0}")
                .problem("manual-discounts-beyond-limit");

        Shop.Open.ok(edit("{\"line_number\": 1, \"quantity\": 3}, {\"line_number\": 2, \"quantity\": 2}"));
        costs("175.00");
    }

    @Test
    void manySmallDiscountsOfSeveralPeopleAreOneSum() {
        number = shop.placed(line(shop.product("0.50", 10), 2));
        for (int cent = 1; cent <= 10; cent++) {
            assertThat(discount(cent % 2 == 0 ? "USER-A" : "USER-B", "adjustment_amount", 0.01)
                            .text("status"))
                    .isEqualTo("applied");
        }

        var next = discount("USER-C", "adjustment_amount", 0.01);

        assertThat(next.text("status")).isEqualTo("awaiting_approval");
        costs("0.90");
        Shop.Open.ok(as("USER-A").post(path("/" + next.text("adjustment_id") + "/approve")));
        costs("0.89");
    }

    @Test
    void manySmallFeesOfSeveralPeopleAreOneSum() {
        number = shop.placed(line(shop.product("0.50", 10), 2));
        for (int cent = 1; cent <= 10; cent++) {
            assertThat(fee(cent % 2 == 0 ? "USER-A" : "USER-B", CENT).text("status"))
                    .isEqualTo("applied");
        }

        assertThat(fee("USER-C", CENT).text("status")).isEqualTo("awaiting_approval");
        costs("1.10");
    }

    private Answer fee(String person, BigDecimal amount) {
        return as(person)
                .post(
                        path(""),
                        Json.of("kind", "fee", "label", "Rush", "reason", "asked", "adjustment_amount", amount));
    }

    @Test
    void anApprovalHoldsForTheFractionThatWasApproved() {
        var proposed = discount("USER-A", "adjustment_amount", 30);
        Shop.Open.ok(as("USER-B").post(path("/" + proposed.text("adjustment_id") + "/approve")));
        costs("70.00");

        Shop.Open.ok(edit("{\"line_number\": 2, \"quantity\": 2}"));
        costs("150.00");
        Shop.Open.ok(edit("{\"line_number\": 2, \"quantity\": 1}, {\"line_number\": 1, \"quantity\": 1}"));
        costs("63.00"); // 27.00 of 90.00
        assertThat(discount("USER-A", "adjustment_amount", 1).text("status")).isEqualTo("awaiting_approval");
        costs("63.00");
    }

    @Test
    void anApprovalIsForTheOrderAsItWasWhenItWasAskedFor() {
        var proposed = discount("USER-A", "adjustment_rate", 0.3);
        assertThat(proposed.decimal("proposed_amount")).isEqualByComparingTo("30.00");
        var approve = path("/" + proposed.text("adjustment_id") + "/approve");
        Shop.Open.ok(edit("{\"line_number\": 2, \"quantity\": 2}"));

        var refused = as("USER-B").post(approve).problem(409, "adjustment-basis-changed");

        assertThat(refused.decimal("proposed_amount")).isEqualByComparingTo("30.00");
        assertThat(refused.decimal("present_amount")).isEqualByComparingTo("54.00");
        costs("180.00");
        Shop.Open.ok(as("USER-A").post(path("/" + proposed.text("adjustment_id") + "/withdraw")));
        var again = discount("USER-A", "adjustment_rate", 0.3);
        Shop.Open.ok(as("USER-B").post(path("/" + again.text("adjustment_id") + "/approve")));
        costs("126.00");
    }

    @Test
    void anAmountOrAFeeThatWasProposedOnOtherLinesIsAskedForAnew() {
        var amount = discount("USER-A", "adjustment_amount", 30);
        var fee = as("USER-A")
                .post(path(""), Json.of("kind", "fee", "label", "Rush", "reason", "asked", "adjustment_amount", 20));
        Shop.Open.ok(edit("{\"line_number\": 1, \"quantity\": 1}"));

        as("USER-B")
                .post(path("/" + amount.text("adjustment_id") + "/approve"))
                .problem(409, "adjustment-basis-changed");
        as("USER-B").post(path("/" + fee.text("adjustment_id") + "/approve")).problem(409, "adjustment-basis-changed");

        // The lines are as they were again.
        Shop.Open.ok(edit("{\"line_number\": 1, \"quantity\": 2}"));
        Shop.Open.ok(as("USER-B").post(path("/" + amount.text("adjustment_id") + "/approve")));
        Shop.Open.ok(as("USER-B").post(path("/" + fee.text("adjustment_id") + "/approve")));
        costs("90.00");
    }

    @Test
    void aPercentageIsNotRefusedForItsRounding() {
        discount("USER-A", "adjustment_rate", 0.1).is(201);
        int odd = shop.product("0.05", 10);

        Shop.Open.ok(edit("{\"product_id\": %d, \"quantity\": 1}".formatted(odd))); // 10.005 of 100.05 is 10.01

        costs("90.04");
    }

    @Test
    void feesBeyondTheLimitAreAnotherPersonsToDecideToo() {
        var small = as("USER-A")
                .post(
                        path(""),
                        Json.of("kind", "fee", "label", "Gift wrap", "reason", "asked", "adjustment_amount", 6));
        assertThat(small.text("status")).isEqualTo("applied");
        var second = as("USER-A")
                .post(path(""), Json.of("kind", "fee", "label", "Rush", "reason", "asked", "adjustment_amount", 5));
        assertThat(second.text("status")).isEqualTo("awaiting_approval");
        costs("106.00");
        as("USER-A").post(path("/" + second.text("adjustment_id") + "/approve")).problem("another-person-decides");

        Shop.Open.ok(as("USER-B").post(path("/" + second.text("adjustment_id") + "/approve")));

        costs("111.00");
    }

    @Test
    void anAmountThatMakesTheOrderTooLargeIsSaidWhereItIs() {
        shop.staff()
                .post("/api/v1/orders/selling-terms", Json.of("tax_mode", "none", "manual_discount_limit", 1))
                .is(201);
        number = shop.placed(line(shop.product("60000000.00", 10), 1));

        as("USER-A")
                .post(
                        path(""),
                        Json.of("kind", "fee", "label", "Rush", "reason", "asked", "adjustment_amount", 50_000_000))
                .problem(422, "amount-too-large", "/adjustment_amount");

        costs("60000000.00");
    }
}
