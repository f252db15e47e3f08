package com.quenty.order.refunds;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.ModelCredits;
import com.quenty.order.Shop;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Random sequences of payments, refunds, returns and edits of the lines, with a cancellation in the end, in part or as a whole, held step
 * by step to a model that counts cents by itself.
 */
@ServiceIT
class MoneyAgainstAModelIT {

    private static final int STEPS = 40;
    private static final List<String> METHODS = List.of("cash", "bank_transfer", "card", "card");
    private static final long[] UNIT = {0, 1000, 500};

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

    private static final class Part implements ModelCredits.Part {
        private final Payment payment;
        private final long cents;
        private String status;
        private boolean toCredit;

        private Part(Payment payment, long cents, boolean toCredit) {
            this.payment = payment;
            this.cents = cents;
            this.toCredit = toCredit;
            this.status = toCredit || payment.atOnce ? "settled" : "pending";
        }

        @Override
        public boolean hasFailed() {
            return status.equals("failed");
        }

        @Override
        public boolean hasSettled() {
            return status.equals("settled");
        }
    }

    private static final class Payment {
        private final String id;
        private final boolean atOnce;
        private final boolean credit;
        private final boolean card;
        private long captured;
        private long refunded;
        private long chargedBack;

        private Payment(String id, String method, long captured) {
            this.id = id;
            this.atOnce = method.equals("cash") || method.equals("store_credit");
            this.credit = method.equals("store_credit");
            this.card = method.equals("card");
            this.captured = captured;
        }
    }

    private static final class Given {
        private final String id;
        private final List<Part> parts = new ArrayList<>();

        private Given(String id) {
            this.id = id;
        }
    }

    /** The model of one order, whose lines cost 20.00 and 5.00 to begin with. */
    private static final class Model {
        private final long[] units = {0, 2, 1};
        private final ModelCredits credits = new ModelCredits();
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

        private ModelCredits.Line line(int line) {
            return new ModelCredits.Line(units[line], units[line] * UNIT[line]);
        }

        private Map<Integer, ModelCredits.Line> lines() {
            return Map.of(1, line(1), 2, line(2));
        }

        private void edit(long first, long second) {
            var before = lines();
            units[1] = first;
            units[2] = second;
            credits.lapse(before, lines());
        }

        private long left(int line) {
            return credits.left(line, line(line));
        }

        private long owed(boolean withThoseUnderWay) {
            long credited = withThoseUnderWay ? credits.given() : credits.settled();
            return cancelled ? 0 : line(1).price() + line(2).price() - credited;
        }

        private long outstanding() {
            return Math.max(0, owed(false) - paid());
        }

        private long pending() {
            return ofParts(part -> part.status.equals("pending"), part -> part.cents);
        }

        /** When all that is under way has gone back. */
        private long toBePaid() {
            return Math.max(0, owed(true) - paid() + pending());
        }

        /** When all that is under way has gone back. */
        private long overpaid() {
            long left = paid() - ofParts(part -> part.status.equals("pending"), part -> part.cents);
            return Math.max(0, left - owed(true));
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

        private String refusal(int line, long ofLine, long cents) {
            if (paid() <= 0) {
                return "nothing-to-refund";
            }
            if (line > 0 && ofLine > left(line)) {
                return "refund-exceeds-line";
            }
            return cents > refundable() ? "refund-exceeds-paid" : "";
        }

        private void refund(String id, int line, long ofLine, long cents, boolean toCredit, boolean returned) {
            var refund = new Given(id);
            var credited = new LinkedHashMap<Part, Long>();
            long rest = cents;
            long overpaid = returned ? 0 : overpaid();
            for (var payment : payments) {
                long part = Math.min(rest, left(payment));
                if (part > 0) {
                    long back = Math.min(part, overpaid);
                    overpaid -= back;
                    refund.parts.add(new Part(payment, part, toCredit));
                    credited.put(refund.parts.getLast(), part - back);
                    rest -= part;
                }
            }
            credits.give(credited, returned, line == 0 ? Map.of() : Map.of(line, ofLine), lines());
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
            long credited = credits.settled();
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
        cancel(shop, number, model, seed % 2 == 0);
        requireSame(shop, number, model, "seed %d, cancelled".formatted(seed));
        for (int step = 0; step < STEPS / 4; step++) {
            long cents = 1 + random.nextInt(1200);
            moveRefund(random, shop, number, model);
            refund(random, shop, number, model, cents);
            chargeBack(random, shop, number, model, cents);
            requireSame(shop, number, model, "seed %d, step %d after the end".formatted(seed, step));
            pay(random, shop, number, model, random.nextBoolean() ? Math.max(1, model.outstanding()) : cents);
            requireSame(shop, number, model, "seed %d, step %d after the end, paid".formatted(seed, step));
        }
    }

    /** In part: one unit has left. Where there is no more than one, as a whole. */
    private static void cancel(Shop.Open shop, String number, Model model, boolean inPart) {
        if (inPart && model.units[1] + model.units[2] > 1) {
            if (shop.status(number).equals("pending")) {
                ok(shop.verb(number, "confirm"));
            }
            ok(shop.verb(number, "process"));
            int line = model.units[1] > 0 ? 1 : 2;
            shop.ship(number, shop.pack(number, line, 1));
            var preview = ok(shop.staff().post(path(number, "cancel/preview")));
            ok(shop.verb(number, "cancel", "changed"));
            model.edit(line == 1 ? 1 : 0, line == 2 ? 1 : 0);
            foreseen(preview, model);
            return;
        }
        var preview = ok(shop.staff().post(path(number, "cancel/preview")));
        ok(shop.verb(number, "cancel", "changed"));
        model.cancelled = true;
        foreseen(preview, model);
    }

    private static void foreseen(Answer preview, Model model) {
        assertThat(cents(preview.decimal("after.owed_amount"))).isEqualTo(model.owed(false));
        assertThat(cents(preview.decimal("after.outstanding_amount"))).isEqualTo(model.outstanding());
        assertThat(cents(preview.decimal("pending_refund_amount"))).isEqualTo(model.pending());
        assertThat(cents(preview.decimal("to_be_paid_amount"))).isEqualTo(model.toBePaid());
        assertThat(cents(preview.decimal("to_be_refunded_amount"))).isEqualTo(model.overpaid());
    }

    private void act(Random random, Shop.Open shop, String number, Model model) {
        long cents = 1 + random.nextInt(1200);
        switch (random.nextInt(14)) {
            case 0, 1 -> pay(random, shop, number, model, cents);
            case 2 -> payByCredit(shop, number, model, cents);
            case 3, 4, 5 -> refund(random, shop, number, model, cents);
            case 6 -> chargeBack(random, shop, number, model, cents);
            case 7, 8 -> edit(random, shop, number, model);
            case 9 -> comeBack(random, shop, number, model, cents);
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
        model.edit(first, second);
        foreseen(preview, model);
    }

    private void pay(Random random, Shop.Open shop, String number, Model model, long cents) {
        var method = METHODS.get(random.nextInt(METHODS.size()));
        var payment = shop.pay(number, method, amount(cents));
        if (model.cancelled && model.outstanding() == 0) {
            payment.problem(409, "order-not-payable");
        } else if (model.cancelled && cents > model.outstanding()) {
            assertThat(cents(payment.problem(422, "payment-more-than-owed").decimal("outstanding_amount")))
                    .isEqualTo(model.outstanding());
        } else {
            model.payments.add(new Payment(payment.is(201).text("payment_id"), method, cents));
        }
    }

    /** Goods that came back are refunded by a sibling. */
    private void comeBack(Random random, Shop.Open shop, String number, Model model, long cents) {
        int line = 1 + random.nextInt(2);
        var made = shop.platform()
                .as(Tokens.with("*").service("a-sibling"))
                .put(
                        "/internal/v1/orders/%s/refunds/%s".formatted(number, ExternalId.next("RI")),
                        "{\"line_number\": %d, \"amount\": %s, \"currency\": \"USD\", \"to_store_credit\": false, \"reason\": \"back\"}"
                                .formatted(line, amount(cents)));
        var refusal = model.refusal(line, cents, cents);
        if (refusal.isEmpty()) {
            model.refund(ok(made).text("refund_id"), line, cents, cents, false, true);
        } else {
            made.problem(refusal);
        }
    }

    private void payByCredit(Shop.Open shop, String number, Model model, long cents) {
        var paid =
                shop.buyer().post(path(number, "payments/store-credit"), "{\"amount\": %s}".formatted(amount(cents)));
        long owed = model.outstanding();
        if (owed <= 0) {
            paid.problem(model.cancelled ? "order-not-payable" : "nothing-to-pay");
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
        long ofLine = random.nextInt(3) == 0 ? 1 + random.nextLong(cents) : cents;
        boolean toCredit = random.nextInt(4) == 0;
        var lines =
                line == 0 ? "" : "\"lines\": [{\"line_number\": %d, \"amount\": %s}], ".formatted(line, amount(ofLine));
        var made = shop.staff()
                .post(
                        path(number, "refunds"),
                        "{\"amount\": %s, \"currency\": \"USD\", %s\"to_store_credit\": %s, \"reason\": \"torn\"}"
                                .formatted(amount(cents), lines, toCredit));
        var refusal = model.refusal(line, ofLine, cents);
        if (refusal.isEmpty()) {
            model.refund(made.is(201).text("refund_id"), line, ofLine, cents, toCredit, false);
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
        } else if (!payment.card) {
            answer.problem(422, "charge-back-impossible");
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
            requireRightlyRefused(answer, parts, model, verb);
            return;
        }
        if (verb.equals("retry") || verb.equals("credit")) {
            assertThat(parts.stream()
                            .mapToLong(part -> part.cents - model.credits.of(part))
                            .sum())
                    .as("what it returns is still overpaid")
                    .isLessThanOrEqualTo(model.overpaid());
            wanted(parts, model).forEach((line, wanted) -> assertThat(wanted).isLessThanOrEqualTo(model.left(line)));
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

    private static Map<Integer, Long> wanted(List<Part> parts, Model model) {
        var wanted = new TreeMap<Integer, Long>();
        parts.forEach(
                part -> model.credits.byLine(part).forEach((line, amount) -> wanted.merge(line, amount, Long::sum)));
        return wanted;
    }

    /** Nothing was changed, because something would have been given twice. */
    private static void requireRightlyRefused(Answer answer, List<Part> parts, Model model, String verb) {
        assertThat(verb).as("%s", answer).isNotEqualTo("fail");
        if (answer.code().equals("refund-exceeds-line")) {
            assertThat(wanted(parts, model).entrySet()).anyMatch(line -> line.getValue() > model.left(line.getKey()));
        } else {
            answer.problem("refund-exceeds-paid");
            // A charge-back may take what a pending part was to give, and an edit or another refund the overpayment.
            long returned = parts.stream()
                    .mapToLong(part -> part.cents - model.credits.of(part))
                    .sum();
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
        var money = ok(shop.platform()
                .as(Tokens.with("*").service("a-sibling"))
                .get("/internal/v1/orders/" + number + "/money"));
        for (int line = 1; line <= 2; line++) {
            assertThat(cents(money.decimal("lines.%d.refundable_amount".formatted(line - 1))))
                    .as(when)
                    .isEqualTo(model.left(line))
                    .isNotNegative();
        }
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
