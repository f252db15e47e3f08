package com.quenty.order.invoices;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.ModelCredits;
import com.quenty.order.Shop;
import com.quenty.test.Answer;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Random sequences over HTTP; after each step the documents of the order say what a model says that it owes. */
@ServiceIT
class PapersAgainstAModelIT {

    private static final int STEPS = 25;

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;

    PapersAgainstAModelIT(RestTestClient http, Shop shops, @Sibling("customer-service") WireMockServer customers) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
    }

    /** Of cash: it has gone back at once. */
    private static final class Settled implements ModelCredits.Part {

        @Override
        public boolean hasFailed() {
            return false;
        }

        @Override
        public boolean hasSettled() {
            return true;
        }
    }

    /** In minor units. */
    private static final class Model {
        private final ModelCredits credits = new ModelCredits();
        private Map<Integer, ModelCredits.Line> lines = Map.of();
        private long paid;
        private boolean invoiced;
        private boolean closed;
        private boolean shipped;

        private long credited() {
            return credits.settled();
        }

        private long owed() {
            return closed
                    ? 0
                    : lines.values().stream()
                                    .mapToLong(ModelCredits.Line::price)
                                    .sum()
                            - credited();
        }

        private void refund(long amount, Map<Integer, Long> named) {
            long overpaid = Math.max(0, paid - owed());
            credits.give(Map.of(new Settled(), amount - Math.min(amount, overpaid)), false, named, lines);
            paid -= amount;
        }

        /** Their prices are another test's: here they are taken as the order has them. */
        private void follow(Case order) {
            var now = new TreeMap<Integer, ModelCredits.Line>();
            for (var line : order.order().at("lines")) {
                now.put(
                        line.path("line_number").asInt(),
                        new ModelCredits.Line(
                                line.path("quantity").asInt(),
                                order.minor(line.path("paid_price").decimalValue())));
            }
            credits.lapse(lines, now);
            lines = now;
        }
    }

    private record Case(Shop.Open shop, String number, String currency, int decimals) {

        BigDecimal amount(long minor) {
            return BigDecimal.valueOf(minor, decimals);
        }

        long minor(BigDecimal amount) {
            return amount.movePointRight(decimals).longValueExact();
        }

        Answer order() {
            return shop.order(number);
        }

        Answer post(String rest, String body) {
            return shop.staff().post(path(number, rest), body);
        }

        List<Answer> documents(String kind) {
            return ok(shop.staff().get("/api/v1/invoices?limit=100&kind=%s&order_number=%s".formatted(kind, number)))
                    .items("invoice_id")
                    .stream()
                    .map(id -> ok(shop.staff().get("/api/v1/invoices/" + id)))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"USD,2,1", "USD,2,2", "USD,2,3", "CLP,0,4", "CLP,0,5", "CLP,0,6"})
    void theDocumentsOfAnOrderSayWhatItOwes(String currency, int decimals, long seed) {
        var random = new Random(seed);
        var shop = shops.open(http, customers);
        shop.staff()
                .post(
                        "/api/v1/orders/selling-terms",
                        "{\"tax_mode\": \"%s\"}".formatted(seed % 2 == 0 ? "added" : "included"))
                .is(201);
        var price = decimals == 0 ? "1099" : "10.99";
        int coffee = shop.product(price, currency, 100);
        int book = shop.taxedAs(shop.product(decimals == 0 ? "333" : "3.33", currency, 100), "reduced");
        var placed = shop.staff()
                .post(
                        "/api/v1/orders",
                        shop.request(List.of(line(coffee, 3), line(book, 4)), "")
                                .replace("\"USD\"", '"' + currency + '"'));
        var order = new Case(shop, Shop.Open.numberOf(placed), currency, decimals);
        ok(shop.verb(order.number(), "confirm"));
        var model = new Model();
        model.follow(order);
        for (int step = 0; step < STEPS && !model.closed; step++) {
            act(random, order, model);
            check(order, model, "seed %d, step %d".formatted(seed, step));
        }
    }

    private static void act(Random random, Case order, Model model) {
        switch (random.nextInt(12)) {
            case 0, 1 -> issue(order, model);
            case 2, 3 -> pay(order, model, 1 + random.nextInt(4000));
            case 4, 5, 6 -> refund(random, order, model);
            case 7 -> takeBack(order, model);
            case 8, 9, 10 -> edit(random, order, model);
            default -> {
                if (random.nextInt(3) == 0) {
                    cancel(random, order, model);
                }
            }
        }
    }

    private static void issue(Case order, Model model) {
        var invoice =
                order.shop().staff().post("/api/v1/invoices", "{\"order_number\": \"%s\"}".formatted(order.number()));
        if (model.invoiced) {
            invoice.problem("order-invoiced");
        } else if (model.owed() == 0) {
            invoice.problem("nothing-to-invoice");
        } else {
            invoice.is(201);
            model.invoiced = true;
        }
    }

    private static void pay(Case order, Model model, long minor) {
        order.post(
                        "payments",
                        "{\"method\": \"cash\", \"amount\": %s, \"currency\": \"%s\"}"
                                .formatted(order.amount(minor), order.currency()))
                .is(201);
        model.paid += minor;
    }

    private static void refund(Random random, Case order, Model model) {
        if (model.paid == 0) {
            return;
        }
        long minor = 1 + random.nextLong(Math.min(model.paid, 1500));
        var lines = "";
        var named = new TreeMap<Integer, Long>();
        if (random.nextBoolean()) {
            named.put(1 + random.nextInt(2), 1 + random.nextLong(minor));
            lines = "\"lines\": [{\"line_number\": %d, \"amount\": %s}], "
                    .formatted(named.firstKey(), order.amount(named.firstEntry().getValue()));
        }
        var refund = order.post(
                "refunds",
                "{\"amount\": %s, \"currency\": \"%s\", %s\"reason\": \"torn\"}"
                        .formatted(order.amount(minor), order.currency(), lines));
        if (refund.status() == 201) {
            model.refund(minor, named);
        } else {
            refund.problem("refund-exceeds-line");
            assertThat(named.firstEntry().getValue())
                    .isGreaterThan(model.credits.left(named.firstKey(), model.lines.get(named.firstKey())));
        }
    }

    private static void takeBack(Case order, Model model) {
        var invoices = order.documents("invoice");
        if (invoices.isEmpty()) {
            return;
        }
        var back = order.shop()
                .staff()
                .post(
                        "/api/v1/invoices/" + invoices.getFirst().text("invoice_id") + "/void",
                        "{\"reason\": \"wrong address\"}");
        if (back.status() == 201) {
            model.invoiced = false;
        } else {
            back.problem("invoice-not-voidable");
        }
    }

    private static void edit(Random random, Case order, Model model) {
        if (model.shipped) {
            return;
        }
        ok(order.post(
                "edits",
                "{\"lines\": [{\"line_number\": 1, \"quantity\": %d}, {\"line_number\": 2, \"quantity\": %d}]}"
                        .formatted(1 + random.nextInt(5), random.nextInt(6))));
        model.follow(order);
    }

    /** In part, where a parcel has left, or as a whole. */
    private static void cancel(Random random, Case order, Model model) {
        if (!model.shipped && random.nextBoolean()) {
            ok(order.shop().verb(order.number(), "process"));
            order.shop().ship(order.number(), order.shop().pack(order.number(), 1, 1));
            model.shipped = true;
        }
        if (model.shipped) {
            order.shop().verb(order.number(), "cancel", "changed");
            model.follow(order);
        } else {
            ok(order.shop().verb(order.number(), "cancel", "changed"));
            model.closed = true;
        }
    }

    private static void check(Case order, Model model, String when) {
        var now = order.order();
        assertThat(order.minor(now.decimal("credited_amount"))).as(when).isEqualTo(model.credited());
        assertThat(order.minor(now.decimal("owed_amount"))).as(when).isEqualTo(model.owed());
        var sum = BigDecimal.ZERO;
        var taxes = new TreeMap<String, BigDecimal>();
        for (var kind : List.of("invoice", "credit_note")) {
            var sign = BigDecimal.valueOf(kind.equals("invoice") ? 1 : -1);
            for (var document : order.documents(kind)) {
                var total = document.decimal("total_amount");
                sum = sum.add(total.multiply(sign));
                assertThat(total.signum()).as(when).isNotNegative();
                assertThat(document.decimal("credited_amount"))
                        .as(when)
                        .isLessThanOrEqualTo(total.max(BigDecimal.ZERO));
                var rows = BigDecimal.ZERO;
                var ofRows = BigDecimal.ZERO;
                for (var row : document.at("content.rows")) {
                    rows = rows.add(row.path("total_amount").decimalValue());
                    ofRows = ofRows.add(row.path("tax_amount").decimalValue());
                }
                assertThat(rows).as(when).isEqualByComparingTo(total);
                var named = BigDecimal.ZERO;
                for (var tax : document.at("content.taxes")) {
                    var amount = tax.path("amount").decimalValue();
                    named = named.add(amount);
                    taxes.merge(tax.path("label").asString(), amount.multiply(sign), BigDecimal::add);
                }
                assertThat(named).as(when).isEqualByComparingTo(ofRows);
                if (!document.text("refund_id").isEmpty() && total.compareTo(order.amount(200)) > 0) {
                    assertThat(named).as("%s: %s", when, document).isPositive();
                }
            }
        }
        assertThat(sum).as(when).isEqualByComparingTo(model.invoiced ? order.amount(model.owed()) : BigDecimal.ZERO);
        if (!model.invoiced || model.owed() == 0) {
            assertThat(taxes.values()).as(when).allMatch(tax -> tax.signum() == 0);
        } else if (model.credited() == 0) {
            var expected = now.decimal("totals.tax_amount");
            assertThat(taxes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(when)
                    .isEqualByComparingTo(expected);
        }
    }
}
