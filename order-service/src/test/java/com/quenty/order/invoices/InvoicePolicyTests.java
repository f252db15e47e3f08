package com.quenty.order.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.order.invoices.InvoiceContent.Party;
import com.quenty.order.invoices.InvoiceContent.Row;
import com.quenty.order.invoices.InvoiceRepository.Document;
import com.quenty.order.invoices.Worth.TaxName;
import com.quenty.order.linecredits.LineCreditPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoicePolicyTests {

    private static final TaxName HIGH = new TaxName("IVA 19 %", false);
    private static final TaxName LOW = new TaxName("IVA 5 %", true);
    private static final int STEPS = 60;

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    private static Worth worth(String total, String high) {
        var taxes = new TreeMap<TaxName, BigDecimal>();
        taxes.put(HIGH, money(high));
        return new Worth(money(total), money("0.00"), taxes);
    }

    @Test
    void aPartAndItsRestAddUpForEachTax() {
        var whole = worth("11.90", "1.90");
        var part = whole.part(money("3.33"), 2);

        assertThat(part.taxes().get(HIGH)).isEqualByComparingTo("0.53"); // 0.5316...
        assertThat(whole.minus(part).taxes().get(HIGH)).isEqualByComparingTo("1.37");
        assertThat(whole.part(money("11.90"), 2)).isEqualTo(whole);
    }

    /** A line of the model, in minor units. */
    private static final class Line {
        private long price;
        private long credited;
        private int units;
        private final boolean high;

        private Line(boolean high) {
            this.high = high;
        }
    }

    /** An order that counts by itself, and its documents as the policy makes them. */
    private static final class Model {
        private final int decimals;
        private final TreeMap<Integer, Line> lines = new TreeMap<>();
        private final List<Document> documents = new ArrayList<>();
        private long credited;
        private boolean closed;
        private boolean invoiced;
        private long nextId = 1;

        private Model(int decimals) {
            this.decimals = decimals;
        }

        private long total() {
            return lines.values().stream().mapToLong(line -> line.price).sum();
        }

        private long owed() {
            return closed ? 0 : Math.max(0, total() - credited);
        }

        private BigDecimal amount(long minor) {
            return BigDecimal.valueOf(minor, decimals);
        }

        private Worth price(Line line) {
            var taxes = new TreeMap<TaxName, BigDecimal>();
            var total = amount(line.price);
            var rate = money(line.high ? "0.19" : "0.05");
            taxes.put(
                    line.high ? HIGH : LOW,
                    total.multiply(rate).divide(BigDecimal.ONE.add(rate), decimals, RoundingMode.HALF_UP));
            return new Worth(total, amount(line.price / 7), taxes);
        }

        private SoldOrder sold() {
            var sold = new TreeMap<Integer, SoldLine>();
            lines.forEach((number, line) -> sold.put(
                    number,
                    SoldLine.of(
                            number,
                            "SKU-" + number,
                            "Thing",
                            line.units,
                            line.units == 0 ? amount(0) : amount(line.price / line.units),
                            price(line),
                            amount(line.credited),
                            closed,
                            decimals)));
            return new SoldOrder(new Party("USER-1", "Ana", List.of(), "CO"), sold, decimals);
        }

        private OrderPapers papers() {
            return OrderPapers.of(documents, decimals);
        }

        /** As the store does it: no line is credited more than it costs. */
        private void divide(NavigableMap<Integer, BigDecimal> named) {
            if (closed) {
                return;
            }
            for (var line : lines.values()) {
                credited -= Math.max(0, line.credited - line.price);
                line.credited = Math.min(line.credited, line.price);
            }
            long missing = credited
                    - lines.values().stream().mapToLong(line -> line.credited).sum();
            if (missing > 0) {
                LineCreditPolicy.divided(amount(missing), named, sold().uncredited(), decimals)
                        .forEach((line, amount) -> lines.get(line).credited +=
                                amount.unscaledValue().longValueExact());
            }
        }

        private void follow() {
            if (!invoiced) {
                return;
            }
            var papers = papers();
            var drafts = InvoicePolicy.difference(sold().worths(), papers.standing());
            for (var draft : drafts) {
                var rows = InvoiceRows.of(draft, sold(), drafts.size() == 1 ? papers.units() : null);
                write(draft.corrects() == null ? null : draft.corrects().invoice(), rows, false);
            }
        }

        private void issue() {
            var rows = sold().lines().values().stream()
                    .filter(SoldLine::isInvoiced)
                    .map(InvoiceRows::of)
                    .toList();
            if (!rows.isEmpty()) {
                write(null, rows, false);
                invoiced = true;
            }
        }

        private void takeBack() {
            var open = papers().standing().stream()
                    .filter(each -> !each.isTakenBack())
                    .toList();
            open.forEach(each -> write(each.invoice(), InvoiceRows.mirror(each), true));
            invoiced &= open.isEmpty();
        }

        private void write(@Nullable Document corrects, List<Row> rows, boolean voids) {
            long id = nextId++;
            documents.add(new Document(
                    id,
                    "BILL-" + id,
                    corrects == null ? InvoiceKind.INVOICE : InvoiceKind.CREDIT_NOTE,
                    "N-" + id,
                    corrects == null ? null : corrects.id(),
                    voids,
                    new InvoiceContent(
                            new Party("COMP-1", "Shop", List.of(), "CO"),
                            new Party("USER-1", "Ana", List.of(), "CO"),
                            "ORD-1",
                            rows,
                            InvoiceRows.taxes(rows),
                            null,
                            null,
                            null,
                            null)));
        }

        private static int sign(Document document) {
            return document.kind() == InvoiceKind.INVOICE ? 1 : -1;
        }

        private void check(String when) {
            var sum = BigDecimal.ZERO;
            var taxes = new TreeMap<TaxName, BigDecimal>();
            for (var document : documents) {
                var total = InvoiceRows.total(document.content().rows());
                sum = sum.add(total.multiply(BigDecimal.valueOf(sign(document))));
                assertThat(total.signum()).as("%s: %s", when, document).isNotNegative();
                assertThat(total.scale()).as(when).isLessThanOrEqualTo(decimals);
                var ofRows = BigDecimal.ZERO;
                for (var row : document.content().rows()) {
                    ofRows = ofRows.add(row.taxAmount());
                    checkRow(row, when);
                }
                var named = BigDecimal.ZERO;
                for (var tax : document.content().taxes()) {
                    named = named.add(tax.amount());
                    taxes.merge(
                            new TaxName(tax.label(), tax.included()),
                            tax.amount().multiply(BigDecimal.valueOf(sign(document))),
                            BigDecimal::add);
                }
                assertThat(named).as("%s: %s", when, document).isEqualByComparingTo(ofRows);
            }
            assertThat(sum).as(when).isEqualByComparingTo(invoiced ? amount(owed()) : BigDecimal.ZERO);
            var expected = new TreeMap<TaxName, BigDecimal>();
            if (invoiced) {
                sold().worths()
                        .values()
                        .forEach(worth ->
                                worth.taxes().forEach((name, tax) -> expected.merge(name, tax, BigDecimal::add)));
            }
            taxes.forEach((name, tax) -> assertThat(tax)
                    .as("%s: %s", when, name)
                    .isEqualByComparingTo(expected.getOrDefault(name, BigDecimal.ZERO)));
            for (var standing : papers().standing()) {
                assertThat(standing.total().signum())
                        .as("%s: %s", when, standing)
                        .isNotNegative();
            }
        }

        private void checkRow(Row row, String when) {
            assertThat(lines).as("%s: %s", when, row).containsKey(row.lineNumber());
            assertThat(row.sku()).as("%s: %s", when, row).isNotNull();
            if (row.quantity() == null) {
                return;
            }
            var added = InvoiceRows.taxes(List.of(row)).stream()
                    .filter(tax -> !tax.included())
                    .map(InvoiceContent.Tax::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(row.unitPrice()
                            .multiply(BigDecimal.valueOf(row.quantity()))
                            .add(row.discountAmount())
                            .add(row.chargesAmount())
                            .add(added))
                    .as("%s: %s", when, row)
                    .isEqualByComparingTo(row.totalAmount());
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "2", "3"})
    void theDocumentsAlwaysSayWhatIsSoldToTheCentAndByTax(int decimals) {
        for (long seed = 1; seed <= 150; seed++) {
            var random = new Random(seed);
            var model = new Model(decimals);
            int lines = 1 + random.nextInt(4);
            for (int line = 1; line <= lines; line++) {
                model.lines.put(line, new Line(random.nextBoolean()));
                price(random, model.lines.get(line));
            }
            for (int step = 0; step < STEPS; step++) {
                act(random, model);
                model.check("seed %d, step %d".formatted(seed, step));
            }
        }
    }

    private static void price(Random random, Line line) {
        line.units = random.nextInt(5);
        line.price = line.units == 0 ? 0 : random.nextInt(1, 3000) * (long) line.units + random.nextInt(3);
    }

    private static void act(Random random, Model model) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> {
                if (!model.invoiced && !model.closed) {
                    model.divide(new TreeMap<>());
                    model.issue();
                }
            }
            case 3, 4, 5, 6 -> credit(random, model);
            case 7 -> model.takeBack();
            case 8, 9, 10 -> {
                if (!model.closed) {
                    price(random, model.lines.get(1 + random.nextInt(model.lines.size())));
                    if (random.nextInt(4) == 0 && model.lines.size() < 6) {
                        var line = new Line(random.nextBoolean());
                        model.lines.put(model.lines.size() + 1, line);
                        price(random, line);
                    }
                    model.divide(new TreeMap<>());
                    model.follow();
                }
            }
            default -> {
                if (random.nextInt(12) == 0) {
                    model.closed = true;
                    model.follow();
                }
            }
        }
    }

    private static void credit(Random random, Model model) {
        if (model.closed || model.owed() == 0) {
            return;
        }
        long credit = 1 + random.nextLong(random.nextInt(4) == 0 ? model.owed() : Math.min(model.owed(), 500));
        var named = new TreeMap<Integer, BigDecimal>();
        if (random.nextBoolean()) {
            long part = 1 + random.nextLong(credit);
            named.put(1 + random.nextInt(model.lines.size()), model.amount(part));
        }
        model.credited += credit;
        model.divide(named);
        model.follow();
    }
}
