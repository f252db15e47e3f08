package com.quenty.order.refunds;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.test.Answer;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Random sequences of payments, refunds and edits of the lines, with a cancellation in the end, held step by step to a model that counts
 * cents by itself.
 */
@ServiceIT
class MoneyAgainstAModelIT {

    private static final int STEPS = 40;
    private static final List<String> METHODS = List.of("cash", "bank_transfer", "card");

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final JdbcClient jdbc;

    MoneyAgainstAModelIT(
            RestTestClient http, Shop shops, @Sibling("customer-service") WireMockServer customers, JdbcClient jdbc) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    private static final class Part {
        private final Payment payment;
        private final long cents;
        private final long credited;
        private String status;
        private boolean toCredit;

        private Part(Payment payment, long cents, long credited, boolean toCredit) {
            this.payment = payment;
            this.cents = cents;
            this.credited = credited;
            this.toCredit = toCredit;
            this.status = toCredit || payment.atOnce ? "settled" : "pending";
        }
    }

    private static final class Payment {
        private final String id;
        private final boolean atOnce;
        private final boolean credit;
        private long captured;
        private long refunded;
        private long chargedBack;

        private Payment(String id, String method, long captured) {
            this.id = id;
            this.atOnce = method.equals("cash") || method.equals("store_credit");
            this.credit = method.equals("store_credit");
            this.captured = captured;
        }
    }

    private static final class Given {
        private final String id;
        private final int line;
        private final long cents;
        private final List<Part> parts = new ArrayList<>();

        private Given(String id, int line, long cents) {
            this.id = id;
            this.line = line;
            this.cents = cents;
        }

        private boolean failed() {
            return parts.stream().allMatch(part -> part.status.equals("failed"));
        }
    }

    /** The model of one order, whose lines cost 20.00 and 5.00 to begin with. */
    private static final class Model {
        private final long[] prices = {0, 2000, 500};
        private boolean cancelled;
        private final List<Payment> payments = new ArrayList<>();
        private final List<Given> refunds = new ArrayList<>();
        private long credit;

        private long sum(java.util.function.ToLongFunction<Payment> figure) {
            return payments.stream().mapToLong(figure).sum();
        }

        private long paid() {
            return sum(payment -> payment.captured - payment.refunded - payment.chargedBack);
        }

        private long underWay(Payment payment) {
            return refunds.stream()
                    .flatMap(refund -> refund.parts.stream())
                    .filter(part -> part.payment == payment && part.status.equals("pending"))
                    .mapToLong(part -> part.cents)
                    .sum();
        }

        private long left(Payment payment) {
            return payment.captured - payment.refunded - payment.chargedBack - underWay(payment);
        }

        private long ofParts(java.util.function.Predicate<Part> which, java.util.function.ToLongFunction<Part> figure) {
            return refunds.stream()
                    .flatMap(refund -> refund.parts.stream())
                    .filter(which)
                    .mapToLong(figure)
                    .sum();
        }

        private long owed(boolean withThoseUnderWay) {
            long credited = ofParts(
                    part -> part.status.equals("settled") || (withThoseUnderWay && part.status.equals("pending")),
                    part -> part.credited);
            return cancelled ? 0 : Math.max(0, prices[1] + prices[2] - credited);
        }

        private long outstanding() {
            return Math.max(0, owed(false) - paid());
        }

        /** When all that is under way has gone back. */
        private long overpaid() {
            long left = paid() - ofParts(part -> part.status.equals("pending"), part -> part.cents);
            return Math.max(0, left - owed(true));
        }

        private long ofLine(int line, Given except) {
            return refunds.stream()
                    .filter(refund -> refund != except && refund.line == line && !refund.failed())
                    .mapToLong(refund -> refund.cents)
                    .sum();
        }

        /** Not more than is left of each payment, nor than is left of all of them together. */
        private long refundable() {
            return Math.min(
                    sum(payment -> Math.max(0, left(payment))),
                    paid() - ofParts(part -> part.status.equals("pending"), part -> part.cents));
        }

        /** A bank has taken money: parts under way that nothing is left for have failed, the latest first. */
        private void giveWay() {
            long order = paid();
            var rests = new java.util.IdentityHashMap<Payment, Long>();
            payments.forEach(payment -> rests.put(payment, payment.captured - payment.refunded - payment.chargedBack));
            for (var refund : refunds) {
                for (var part : refund.parts) {
                    if (part.status.equals("pending")) {
                        if (part.cents <= order && part.cents <= rests.get(part.payment)) {
                            order -= part.cents;
                            rests.merge(part.payment, -part.cents, Long::sum);
                        } else {
                            part.status = "failed";
                        }
                    }
                }
            }
        }

        private String refusal(int line, long cents) {
            if (paid() <= 0) {
                return "nothing-to-refund";
            }
            if (line > 0 && cents > prices[line] - ofLine(line, null)) {
                return "refund-exceeds-line";
            }
            return cents > refundable() ? "refund-exceeds-paid" : "";
        }

        private void refund(String id, int line, long cents, boolean toCredit) {
            var refund = new Given(id, line, cents);
            long rest = cents;
            long overpaid = overpaid();
            for (var payment : payments) {
                long part = Math.min(rest, left(payment));
                if (part > 0) {
                    long returned = Math.min(part, overpaid);
                    overpaid -= returned;
                    refund.parts.add(new Part(payment, part, part - returned, toCredit));
                    rest -= part;
                }
            }
            refund.parts.stream().filter(part -> part.status.equals("settled")).forEach(this::settled);
            refunds.add(refund);
        }

        private void settled(Part part) {
            part.status = "settled";
            part.payment.refunded += part.cents;
            if (part.toCredit || part.payment.credit) {
                credit += part.cents;
            }
        }

        private String status() {
            long captured = sum(payment -> payment.captured);
            long credited = ofParts(part -> part.status.equals("settled"), part -> part.credited);
            if (paid() > owed(false)) {
                return "overpaid";
            }
            if (paid() < owed(false)) {
                return paid() > 0 ? "partially_paid" : "unpaid";
            }
            if (paid() > 0) {
                return credited > 0 ? "partially_refunded" : "paid";
            }
            return captured > 0 ? "refunded" : cancelled ? "unpaid" : "paid";
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsPaidIsWhatWasCapturedLessWhatWentBack(long seed) {
        var random = new Random(seed);
        var shop = shops.open(http, customers);
        var number = shop.placed(line(shop.product("10.00", 10), 2), line(shop.product("5.00", 10), 1));
        var model = new Model();
        for (int step = 0; step < STEPS; step++) {
            act(random, shop, number, model);
            requireSame(shop, number, model, "seed %d, step %d".formatted(seed, step));
        }
        ok(shop.verb(number, "cancel", "changed"));
        model.cancelled = true;
        requireSame(shop, number, model, "seed %d, cancelled".formatted(seed));
        for (int step = 0; step < STEPS / 4; step++) {
            moveRefund(random, shop, number, model);
            refund(random, shop, number, model, 1 + random.nextInt(1200));
            requireSame(shop, number, model, "seed %d, step %d after the end".formatted(seed, step));
        }
    }

    private void act(Random random, Shop.Open shop, String number, Model model) {
        long cents = 1 + random.nextInt(1200);
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                var method = METHODS.get(random.nextInt(METHODS.size()));
                var payment = shop.pay(number, method, amount(cents)).is(201);
                model.payments.add(new Payment(payment.text("payment_id"), method, cents));
            }
            case 2 -> payByCredit(shop, number, model, cents);
            case 3, 4, 5 -> refund(random, shop, number, model, cents);
            case 6 -> chargeBack(random, shop, number, model, cents);
            case 7, 8 -> edit(random, shop, number, model);
            default -> moveRefund(random, shop, number, model);
        }
    }

    private void edit(Random random, Shop.Open shop, String number, Model model) {
        int first = random.nextInt(4);
        int second = first == 0 ? 1 + random.nextInt(3) : random.nextInt(4);
        var body = "{\"lines\": [{\"line_number\": 1, \"quantity\": %d}, {\"line_number\": 2, \"quantity\": %d}]}"
                .formatted(first, second);
        var preview = ok(shop.staff().post(path(number, "edits/preview"), body));
        assertThat(cents(preview.decimal("before.outstanding_amount"))).isEqualTo(model.outstanding());
        ok(shop.staff().post(path(number, "edits"), body));
        model.prices[1] = 1000L * first;
        model.prices[2] = 500L * second;
        assertThat(cents(preview.decimal("to_be_paid_amount"))).isEqualTo(model.outstanding());
        assertThat(cents(preview.decimal("to_be_refunded_amount")))
                .isEqualTo(Math.max(0, model.paid() - model.owed(false)));
    }

    private void payByCredit(Shop.Open shop, String number, Model model, long cents) {
        var paid =
                shop.buyer().post(path(number, "payments/store-credit"), "{\"amount\": %s}".formatted(amount(cents)));
        long owed = model.outstanding();
        if (owed <= 0) {
            paid.problem("nothing-to-pay");
        } else if (cents > owed) {
            paid.problem("payment-more-than-owed");
        } else if (cents > model.credit) {
            paid.problem("store-credit-exceeded");
        } else {
            model.credit -= cents;
            model.payments.add(new Payment(paid.is(201).text("payment_id"), "store_credit", cents));
        }
    }

    private void refund(Random random, Shop.Open shop, String number, Model model, long cents) {
        int line = random.nextInt(3);
        boolean toCredit = random.nextInt(4) == 0;
        var lines =
                line == 0 ? "" : "\"lines\": [{\"line_number\": %d, \"amount\": %s}], ".formatted(line, amount(cents));
        var made = shop.staff()
                .post(
                        path(number, "refunds"),
                        "{\"amount\": %s, \"currency\": \"USD\", %s\"to_store_credit\": %s, \"reason\": \"torn\"}"
                                .formatted(amount(cents), lines, toCredit));
        var refusal = model.refusal(line, cents);
        if (refusal.isEmpty()) {
            model.refund(made.is(201).text("refund_id"), line, cents, toCredit);
        } else {
            made.problem(refusal);
        }
    }

    private void chargeBack(Random random, Shop.Open shop, String number, Model model, long cents) {
        if (model.payments.isEmpty()) {
            return;
        }
        var payment = model.payments.get(random.nextInt(model.payments.size()));
        var answer = shop.staff()
                .post(
                        path(number, "payments/" + payment.id + "/charge-back"),
                        "{\"amount\": %s, \"reason\": \"disputed\"}".formatted(amount(cents)));
        if (payment.credit) {
            answer.problem("payment-moved-elsewhere");
        } else if (cents > payment.captured - payment.chargedBack) {
            answer.problem("charge-back-exceeds-captured");
        } else {
            answer.is(200);
            payment.chargedBack += cents;
            model.giveWay();
        }
    }

    private void moveRefund(Random random, Shop.Open shop, String number, Model model) {
        if (model.refunds.isEmpty()) {
            return;
        }
        var refund = model.refunds.get(random.nextInt(model.refunds.size()));
        var verb = List.of("settle", "fail", "retry", "credit").get(random.nextInt(4));
        var answer = shop.staff()
                .post(
                        path(number, "refunds/" + refund.id + "/" + verb),
                        verb.equals("fail") ? "{\"reason\": \"closed\"}" : null);
        var from = verb.equals("settle") || verb.equals("fail") ? "pending" : "failed";
        var parts =
                refund.parts.stream().filter(part -> part.status.equals(from)).toList();
        if (parts.isEmpty()) {
            answer.problem("no-such-refund-part");
            return;
        }
        if (answer.status() != 200) {
            requireRightlyRefused(answer, refund, parts, model, verb);
            return;
        }
        if (verb.equals("retry") || verb.equals("credit")) {
            assertThat(parts.stream()
                            .mapToLong(part -> part.cents - part.credited)
                            .sum())
                    .as("what it returns is still overpaid")
                    .isLessThanOrEqualTo(model.overpaid());
        }
        for (var part : parts) {
            switch (verb) {
                case "settle" -> model.settled(part);
                case "fail" -> part.status = "failed";
                case "retry" -> part.status = "pending";
                default -> {
                    part.toCredit = true;
                    model.settled(part);
                }
            }
        }
    }

    /** Nothing was changed, because something would have been given twice. */
    private static void requireRightlyRefused(Answer answer, Given refund, List<Part> parts, Model model, String verb) {
        assertThat(verb).as("%s", answer).isNotEqualTo("fail");
        if (answer.code().equals("refund-exceeds-line")) {
            assertThat(refund.failed()).isTrue();
            assertThat(refund.cents).isGreaterThan(model.prices[refund.line] - model.ofLine(refund.line, refund));
        } else {
            answer.problem("refund-exceeds-paid");
            // A charge-back may take what a pending part was to give, and an edit or another refund the overpayment.
            long returned =
                    parts.stream().mapToLong(part -> part.cents - part.credited).sum();
            long all = parts.stream().mapToLong(part -> part.cents).sum();
            assertThat(parts)
                    .as("%s", answer)
                    .anyMatch(part -> part.cents
                                    > (verb.equals("settle")
                                            ? part.payment.captured - part.payment.refunded - part.payment.chargedBack
                                            : model.left(part.payment))
                            || all > (verb.equals("settle") ? model.paid() : model.refundable())
                            || (!verb.equals("settle") && returned > model.overpaid()));
        }
    }

    private void requireSame(Shop.Open shop, String number, Model model, String when) {
        var order = shop.order(number);
        assertThat(cents(order.decimal("captured_amount"))).as(when).isEqualTo(model.sum(payment -> payment.captured));
        assertThat(cents(order.decimal("refunded_amount"))).as(when).isEqualTo(model.sum(payment -> payment.refunded));
        assertThat(cents(order.decimal("charged_back_amount")))
                .as(when)
                .isEqualTo(model.sum(payment -> payment.chargedBack));
        assertThat(order.text("payment_status")).as(when).isEqualTo(model.status());
        assertThat(cents(order.decimal("owed_amount"))).as(when).isEqualTo(model.owed(false));
        assertThat(cents(order.decimal("paid_amount"))).as(when).isEqualTo(model.paid());
        assertThat(cents(order.decimal("outstanding_amount"))).as(when).isEqualTo(model.outstanding());
        assertThat(cents(order.decimal("overpaid_amount")))
                .as(when)
                .isEqualTo(Math.max(0, model.paid() - model.owed(false)));
        assertThat(jdbc.sql("SELECT payment_status FROM orders WHERE order_number = :number")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .as(when)
                .isEqualTo(model.status());
        var credits = ok(shop.buyer().get("/api/v1/store-credits"));
        assertThat(credits.body().path("items").isEmpty() ? 0 : cents(credits.decimal("items.0.balance")))
                .as(when)
                .isEqualTo(model.credit);
        for (var payment : model.payments) {
            assertThat(payment.refunded).as(when).isLessThanOrEqualTo(payment.captured);
            assertThat(payment.chargedBack).as(when).isLessThanOrEqualTo(payment.captured);
        }
    }

    private static String amount(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
