package com.quenty.reverselogistics.returns.refunds;

import static com.quenty.reverselogistics.Sale.RETURNS;
import static com.quenty.reverselogistics.Sale.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.reverselogistics.Sale;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.Eventually;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class RefundIT {

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;
    private Sale sale;

    RefundIT(RestTestClient http, MutableClock clock, @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
    }

    @BeforeEach
    void sell() {
        sale = Sale.of(http, orders, clock).line(3, "89.99", 5).told();
        sale.orders.takesNotices();
        sale.orders.takesRefunds();
    }

    private Answer inspected(int quantity, int arrived, String reason) {
        var asked = sale.ask(1, quantity, reason).is(201);
        if (asked.text("status").equals("requested")) {
            sale.verb(asked, "approve", null).is(200);
        }
        sale.receive(asked, 0, arrived, 0).is(200);
        sale.inspect(asked, 0, found(arrived)).is(200);
        return asked;
    }

    private Answer process(Answer of) {
        return sale.verb(of, "process", null);
    }

    @Test
    void moneyGoesBackForUnitsThatArrivedOnly() {
        var back = inspected(3, 2, "defective");

        var processed = process(back).is(200);

        assertThat(processed.decimal("actual_refund_amount")).isEqualByComparingTo("179.98");
        Eventually.eventually(() -> assertThat(sale.now(back).text("status")).isEqualTo("completed"));
        var asked = sale.orders.refunds().getLast();
        assertThat(asked.getUrl())
                .endsWith("/orders/%s/refunds/%s".formatted(sale.orderNumber, back.text("items.0.return_item_id")));
        assertThat(asked.getBodyAsString())
                .contains("\"line_number\":1", "\"amount\":179.98", "\"to_store_credit\":false");
        assertThat(sale.now(back).text("items.0.refund_status")).isEqualTo("settled");
    }

    @Test
    void aChangeOfMindCostsItsFeeAndTheCondition() {
        var back = inspected(1, 1, "change_of_mind");

        var processed = process(back).is(200);

        // Grade B: 89.99 × 0.9 = 80.99, less 10 % of 89.99 = 9.00.
        assertThat(processed.decimal("actual_refund_amount")).isEqualByComparingTo("71.99");
        assertThat(processed.decimal("processing_fee")).isEqualByComparingTo("9.00");
        assertThat(processed
                        .at("items.0.refund_steps")
                        .valueStream()
                        .map(step -> step.path("step").asString()))
                .containsExactly("goods", "condition", "fee");
    }

    @Test
    void theLimitIsWhatOrderServiceSays() {
        var back = inspected(3, 3, "defective");
        sale.refundable(new BigDecimal("100.00"));

        assertThat(process(back).is(200).decimal("actual_refund_amount")).isEqualByComparingTo("100.00");
    }

    @Test
    void concurrentReturnsOfAnOrderDoNotExceedWhatWasPaid() {
        var one = inspected(1, 1, "defective");
        var other = inspected(1, 1, "defective");
        var third = inspected(1, 1, "defective");
        sale.refundable(new BigDecimal("200.00"));
        sale.orders.refusesRefunds(503, "unavailable"); // so that it does not know of any by the next
        List<Callable<Answer>> calls =
                List.of(() -> process(one), () -> process(other), () -> process(third), () -> process(third));

        var answers = Concurrently.run(calls).stream()
                .map(outcome -> outcome.require())
                .toList();

        var sum = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.decimal("actual_refund_amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("200.00");
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(409);
    }

    @Test
    void itIsProcessedOnce() {
        var back = inspected(1, 1, "defective");
        process(back).is(200);

        process(back).problem(409, "illegal-transition");
    }

    @Test
    void withoutOrderServiceNothingIsProcessed() {
        var back = inspected(1, 1, "defective");
        sale.orders.isDown();
        process(back).problem(503, "upstream-unavailable");
        sale.orders.comesBack();

        assertThat(sale.now(back).text("status")).isEqualTo("inspected");
    }

    @Test
    void aRefundThatIsRefusedFailsAndMayBeTriedAgain() {
        sale.orders.refusesRefunds(409, "nothing-to-refund");
        var back = inspected(1, 1, "defective");
        process(back).is(200);
        Eventually.eventually(
                () -> assertThat(sale.now(back).text("items.0.refund_status")).isEqualTo("failed"));
        assertThat(sale.now(back).text("items.0.refund_failure")).startsWith("nothing-to-refund");

        sale.orders.takesRefunds();
        sale.verb(back, "items/%s/retry-refund".formatted(back.text("items.0.return_item_id")), null)
                .is(200);

        Eventually.eventually(() -> assertThat(sale.now(back).text("status")).isEqualTo("completed"));
    }

    @Test
    void aRefundOnItsWayIsFollowedUntilItIsSettled() {
        sale.orders.takesRefunds("status", "pending");
        var back = inspected(1, 1, "defective");
        process(back).is(200);
        Eventually.eventually(() -> assertThat(sale.now(back).text("status")).isEqualTo("refunded"));

        sale.orders.takesRefunds("status", "settled");
        clock.advance(Duration.ofMinutes(16));

        Eventually.eventually(() -> assertThat(sale.now(back).text("status")).isEqualTo("completed"));
    }

    @Test
    void aClaimIsRefundedWithoutGoods() {
        var claim = sale.customer()
                .post(
                        RETURNS,
                        Json.changed(
                                sale.request(List.of(sale.wanted(1, 1, "missing_item"))),
                                "return_type",
                                "claim",
                                "preferred_resolution",
                                "store_credit"))
                .is(201);

        assertThat(process(claim).is(200).decimal("actual_refund_amount")).isEqualByComparingTo("89.99");
        Eventually.eventually(() -> assertThat(sale.orders.refunds()).isNotEmpty());
        assertThat(sale.orders.refunds().getLast().getBodyAsString()).contains("\"to_store_credit\":true");
        assertThat(sale.orders.notices()).isEmpty();
    }

    @Test
    void goodsThatAreKeptAreRefundedWithoutTheirWayBack() {
        var asked = sale.ask(1, 1, "change_of_mind").is(201);

        var kept = sale.verb(asked, "approve", Json.of("keep_item", true)).is(200);

        assertThat(kept.text("return_type")).isEqualTo("keep_item");
        sale.receive(kept, 0, 1, 0).problem(409, "nothing-comes-back");
        process(kept).is(200);
    }

    /**
     * Random returns of a small order until nothing is left of it: the units that are taken back and the money that goes back are those
     * of a count by hand, and in the end the line has gone back to the cent.
     */
    @Test
    void randomReturnsAddUpToWhatWasSold() {
        for (int seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            int units = 2 + random.nextInt(3);
            sale = Sale.of(http, orders, clock)
                    .line(units, "33.33", 3)
                    .but("paid_price", paid(units))
                    .told();
            sale.refundable(new BigDecimal("1000000"));
            int left = units;
            var amounts = new ArrayList<BigDecimal>();
            while (left > 0) {
                int wanted = 1 + random.nextInt(units + 1);
                var answer = sale.ask(1, wanted, "defective");
                if (wanted > left) {
                    answer.problem(422, "return-not-eligible");
                    continue;
                }
                answer.is(201);
                int arrived = 1 + random.nextInt(wanted);
                sale.receive(answer, 0, arrived, 0).is(200);
                sale.inspect(answer, 0, found(arrived)).is(200);
                amounts.add(process(answer).is(200).decimal("actual_refund_amount"));
                left -= arrived;
            }
            assertThat(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(paid(units));
            sale.ask(1, 1, "defective").problem(422, "return-not-eligible");
        }
    }

    private static BigDecimal paid(int units) {
        return new BigDecimal("33.33").multiply(BigDecimal.valueOf(units));
    }
}
