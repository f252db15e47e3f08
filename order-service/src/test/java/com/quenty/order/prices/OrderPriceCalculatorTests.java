package com.quenty.order.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.order.prices.PriceRules.Coupon;
import com.quenty.order.prices.PriceRules.LineFacts;
import com.quenty.order.prices.PriceRules.Manual;
import com.quenty.order.prices.PriceRules.ShippingTable;
import com.quenty.order.prices.PriceRules.Tax;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderPriceCalculatorTests {

    private static final Tax IVA = new Tax("IVA 19 %", new BigDecimal("0.19"));

    private final NavigableMap<Integer, PricedLine> lines = new TreeMap<>();

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }

    private void line(int number, String price, int quantity) {
        lines.put(number, new PricedLine(amount(price), quantity));
    }

    private OrderPrice usd(PriceRules rules) {
        return OrderPriceCalculator.price("USD", lines, rules);
    }

    private static PriceRules taxed(TaxMode mode, boolean exempt) {
        return new PriceRules(mode, exempt, false, Map.of(), Map.of("standard", IVA), null, null, List.of());
    }

    private static PriceRules with(@Nullable Coupon coupon, @Nullable ShippingTable shipping, Manual... manual) {
        var facts = new TreeMap<Integer, LineFacts>();
        for (int line = 1; line <= 9; line++) {
            facts.put(line, new LineFacts("standard", amount("0.5"), true));
        }
        return new PriceRules(TaxMode.NONE, false, false, facts, Map.of(), coupon, shipping, List.of(manual));
    }

    private static Coupon percent(String fraction, @Nullable String minimum) {
        return new Coupon(
                "TEN",
                "Ten",
                CouponKind.PERCENT,
                amount(fraction),
                minimum == null ? null : amount(minimum),
                List.of(),
                List.of(),
                null);
    }

    private static ShippingTable table(@Nullable String freeFrom) {
        return new ShippingTable(
                "Shipping",
                List.of(
                        new ShippingTable.Band(amount("1"), null, amount("4.00")),
                        new ShippingTable.Band(amount("5"), null, amount("9.00"))),
                freeFrom == null ? null : amount(freeFrom),
                null);
    }

    @Test
    void withoutRulesAnOrderCostsTheSumOfItsLines() {
        line(1, "12.50", 2);
        line(2, "3.25", 4);

        var price = usd(PriceRules.NONE);

        assertThat(price.total()).isEqualTo(Money.of(amount("38.00"), "USD"));
        assertThat(price.adjustments()).isEmpty();
    }

    @Test
    void aTaxIsAddedAndRoundedOnEachLine() {
        line(1, "0.99", 1); // 0.1881
        line(2, "0.99", 1);

        var price = usd(taxed(TaxMode.ADDED, false));

        assertThat(price.tax().amount()).isEqualByComparingTo("0.38");
        assertThat(price.total().amount()).isEqualByComparingTo("2.36");
        assertThat(price.adjustments()).singleElement().satisfies(tax -> {
            assertThat(tax.label()).isEqualTo("IVA 19 %");
            assertThat(tax.included()).isFalse();
        });
    }

    @Test
    void aTaxThatIsInThePriceIsShownAndNotAdded() {
        line(1, "119.00", 1);

        var price = usd(taxed(TaxMode.INCLUDED, false));

        assertThat(price.tax().amount()).isEqualByComparingTo("19.00");
        assertThat(price.total().amount()).isEqualByComparingTo("119.00");
    }

    @Test
    void anExemptCustomerPaysNoTaxAlsoWhereItIsInThePrice() {
        line(1, "119.00", 1);

        assertThat(usd(taxed(TaxMode.INCLUDED, true)).total().amount()).isEqualByComparingTo("100.00");
        assertThat(usd(taxed(TaxMode.INCLUDED, true)).tax().amount()).isEqualByComparingTo("0.00");
        assertThat(usd(taxed(TaxMode.ADDED, true)).total().amount()).isEqualByComparingTo("119.00");
    }

    @Test
    void theCentsOfADiscountGoToTheLargestRemainders() {
        line(1, "1.00", 1);
        line(2, "1.00", 1);
        line(3, "1.00", 1);

        var price = usd(
                with(new Coupon("C", "C", CouponKind.AMOUNT, amount("1.00"), null, List.of(), List.of(), null), null));

        assertThat(price.adjustments().getFirst().shares())
                .isEqualTo(Map.of(1, amount("-0.34"), 2, amount("-0.33"), 3, amount("-0.33")));
        assertThat(price.total().amount()).isEqualByComparingTo("2.00");
    }

    @Test
    void aDiscountIsNeverMoreThanWhatItIsFor() {
        line(1, "3.00", 1);

        var price = usd(with(
                new Coupon("C", "C", CouponKind.AMOUNT, amount("5.00"), null, List.of(), List.of(), null),
                null,
                new Manual("M", AdjustmentKind.DISCOUNT, null, "Sorry", amount("0.5"), null, null)));

        assertThat(price.total().amount()).isEqualByComparingTo("0.00");
    }

    @Test
    void aCouponBelowItsMinimumTakesNothingOff() {
        line(1, "9.99", 1);

        assertThat(usd(with(percent("0.10", "10.00"), null)).total().amount()).isEqualByComparingTo("9.99");
    }

    @Test
    void shippingIsChargedByWeightFreeFromASumAndRefusedBeyondTheTable() {
        line(1, "10.00", 3); // 1.5 kg

        assertThat(usd(with(null, table(null))).shipping().amount()).isEqualByComparingTo("9.00");
        assertThat(usd(with(null, table("30.00"))).shipping().amount()).isEqualByComparingTo("0.00");
        assertThat(usd(with(percent("0.10", null), table("30.00"))).shipping().amount())
                .isEqualByComparingTo("9.00");
        line(1, "10.00", 11);
        assertThatThrownBy(() -> usd(with(null, table(null)))).isInstanceOf(PriceProblems.ShippingNotOffered.class);
    }

    @Test
    void aCouponMayBringTheGoodsForNothing() {
        line(1, "10.00", 3);

        var price = usd(with(
                new Coupon("F", "Free", CouponKind.FREE_SHIPPING, null, null, List.of(), List.of(), null),
                table(null)));

        assertThat(price.shipping().isZero()).isTrue();
        assertThat(price.adjustments().getFirst().source()).isEqualTo(AdjustmentSource.COUPON);
    }

    @Test
    void cancellingSomeGoodsMakesNothingDearer() {
        line(1, "50.00", 1);
        line(2, "1.00", 1);
        var rules = with(
                new Coupon("C", "C", CouponKind.AMOUNT, amount("40.00"), amount("51.00"), List.of(), List.of(), null),
                table("11.00"));
        assertThat(usd(rules).total().amount()).isEqualByComparingTo("11.00");
        line(2, "1.00", 0);

        assertThat(usd(rules).total().amount()).isEqualByComparingTo("50.00");
        assertThat(usd(rules.keeping(amount("0.00"))).total().amount()).isEqualByComparingTo("10.00");
    }

    private static Manual off(String amount, String givenOn) {
        return new Manual("M", AdjustmentKind.DISCOUNT, null, "Sorry", null, amount(amount), amount(givenOn));
    }

    @Test
    void anAmountIsTheSameFractionOfWhatIsLeft() {
        line(1, "10.00", 3);
        line(2, "35.00", 2);
        var coupon = new Coupon(
                "C", "C", CouponKind.AMOUNT, amount("10.00"), amount("90.00"), List.of(), List.of(), amount("100.00"));
        assertThat(usd(with(coupon, null, off("5.00", "100.00"))).total().amount())
                .isEqualByComparingTo("85.00");

        line(2, "35.00", 0);
        line(1, "10.00", 1);
        var rest = usd(with(coupon, null, off("5.00", "100.00")).keeping(amount("0.00")));

        // A tenth of both: 1.00 and 0.50.
        assertThat(rest.adjustments()).extracting(Adjustment::amount).containsExactly(amount("-1.00"), amount("-0.50"));
        assertThat(rest.total().amount()).isEqualByComparingTo("8.50");
        line(1, "10.00", 20);
        assertThat(usd(with(coupon, null, off("5.00", "100.00"))).total().amount())
                .isEqualByComparingTo("185.00");
    }

    @Test
    void aDiscountOfALineShrinksWithItsLineAlone() {
        line(1, "10.00", 3);
        line(2, "70.00", 1);
        var ofLine = new Manual("M", AdjustmentKind.DISCOUNT, 1, "Sorry", null, amount("5.00"), amount("30.00"));

        line(2, "70.00", 0);
        assertThat(usd(with(null, null, ofLine)).total().amount()).isEqualByComparingTo("25.00");
        line(1, "10.00", 2);
        assertThat(usd(with(null, null, ofLine)).total().amount()).isEqualByComparingTo("16.67"); // 3.333...
        line(1, "10.00", 0);
        line(2, "70.00", 1);
        assertThat(usd(with(null, null, ofLine)).total().amount()).isEqualByComparingTo("70.00");
    }

    @Test
    void manySmallAmountsTogetherShrinkLikeOneLargeOne() {
        line(1, "5.00", 1);
        var cents = new Manual[100];
        Arrays.fill(cents, off("0.01", "10.00"));

        assertThat(usd(with(null, null, cents)).discount().amount()).isEqualByComparingTo("-0.50");
    }

    @Test
    void aFeeStaysWhole() {
        line(1, "10.00", 1);
        var fee = new Manual("F", AdjustmentKind.FEE, null, "Rush", null, amount("5.00"), null);

        assertThat(usd(with(null, null, off("5.00", "100.00"), fee)).total().amount())
                .isEqualByComparingTo("14.50");
    }

    @Test
    void partsOfALineAddUpToItHoweverTheyAreCut() {
        line(1, "10.00", 3);
        var line = usd(with(
                        new Coupon("C", "C", CouponKind.AMOUNT, amount("1.00"), null, List.of(), List.of(), null),
                        table(null)))
                .lines()
                .get(1);

        var parts = List.of(line.part(0, 1), line.part(1, 2), line.part(2, 3));

        assertThat(parts)
                .extracting(LinePrice::goodsPaid)
                .containsExactly(amount("9.67"), amount("9.66"), amount("9.67"));
        assertThat(parts.stream().map(LinePrice::paid).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(line.paid());
    }

    /** Against the rules computed the long way, in units of the currency, one cent after the other. */
    @ParameterizedTest
    @CsvSource({"JPY,1", "USD,2", "KWD,3", "COP,4", "CLP,5", "BHD,6"})
    void anyOrderIsPricedAsByHand(String currency, long seed) {
        var random = new Random(seed);
        int decimals = Money.decimals(currency);
        for (int n = 0; n < 2000; n++) {
            lines.clear();
            int count = 1 + random.nextInt(5);
            for (int line = 1; line <= count; line++) {
                lines.put(
                        line, new PricedLine(BigDecimal.valueOf(random.nextInt(200_000), decimals), random.nextInt(6)));
            }
            var rules = rules(random, count, decimals);

            var price = OrderPriceCalculator.price(currency, lines, rules);

            assertThat(price.total().amount())
                    .as("%s seed %d order %d: %s by %s", currency, seed, n, lines, rules)
                    .isEqualByComparingTo(byHand(rules, decimals));
            assertThat(price.total().isNegative()).isFalse();
            for (var adjustment : price.adjustments()) {
                assertThat(adjustment.shares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(adjustment.amount());
                assertThat(adjustment.amount().scale()).isEqualTo(decimals);
            }
            price.lines().values().forEach(line -> {
                assertThat(line.goodsPaid().signum()).isNotNegative();
                assertCutsAddUp(line, random);
            });
            assertThat(OrderPriceCalculator.kept(currency, lines, price.adjustments()))
                    .isEqualTo(price);
        }
    }

    private static void assertCutsAddUp(LinePrice line, Random random) {
        int at = random.nextInt(line.quantity() + 1);
        assertThat(line.part(0, at).paid().add(line.part(at, line.quantity()).paid()))
                .isEqualByComparingTo(line.quantity() == 0 ? BigDecimal.ZERO : line.paid());
    }

    private static @Nullable BigDecimal givenOn(Random random, int decimals) {
        return random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(1_500_000), decimals);
    }

    private static PriceRules rules(Random random, int lines, int decimals) {
        var facts = new TreeMap<Integer, LineFacts>();
        for (int line = 1; line <= lines; line++) {
            facts.put(
                    line,
                    new LineFacts(
                            List.of("standard", "reduced", "none").get(random.nextInt(3)),
                            random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(3000), 3),
                            random.nextInt(3) > 0));
        }
        var manual = new ArrayList<Manual>();
        for (int n = random.nextInt(3); n > 0; n--) {
            boolean fraction = random.nextBoolean();
            manual.add(
                    random.nextInt(4) == 0
                            ? new Manual(
                                    "M",
                                    AdjustmentKind.FEE,
                                    null,
                                    "Fee",
                                    null,
                                    BigDecimal.valueOf(random.nextInt(999), decimals),
                                    null)
                            : new Manual(
                                    "M",
                                    AdjustmentKind.DISCOUNT,
                                    random.nextBoolean() ? null : 1 + random.nextInt(lines),
                                    "Off",
                                    fraction ? BigDecimal.valueOf(random.nextInt(101), 2) : null,
                                    fraction ? null : BigDecimal.valueOf(random.nextInt(100_000), decimals),
                                    givenOn(random, decimals)));
        }
        var kind = CouponKind.values()[random.nextInt(3)];
        return new PriceRules(
                TaxMode.values()[random.nextInt(3)],
                random.nextInt(4) == 0,
                random.nextBoolean(),
                facts,
                Map.of("standard", IVA, "reduced", new Tax("IVA 5 %", new BigDecimal("0.05"))),
                random.nextBoolean()
                        ? null
                        : new Coupon(
                                "C",
                                "C",
                                kind,
                                kind == CouponKind.PERCENT
                                        ? BigDecimal.valueOf(random.nextInt(101), 2)
                                        : BigDecimal.valueOf(random.nextInt(100_000), decimals),
                                random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(500_000), decimals),
                                List.of(),
                                List.of(),
                                givenOn(random, decimals)),
                random.nextBoolean()
                        ? null
                        : new ShippingTable(
                                "S",
                                List.of(
                                        new ShippingTable.Band(
                                                BigDecimal.valueOf(2),
                                                null,
                                                BigDecimal.valueOf(random.nextInt(900), decimals)),
                                        new ShippingTable.Band(
                                                null, null, BigDecimal.valueOf(random.nextInt(9000), decimals))),
                                random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(900_000), decimals),
                                null),
                manual);
    }

    /** Longs in minor units; shares are dealt out one unit at a time. */
    private BigDecimal byHand(PriceRules rules, int decimals) {
        var rest = new TreeMap<Integer, Long>();
        lines.forEach((number, line) -> rest.put(number, units(line.unitPrice(), decimals) * line.quantity()));
        var given = givenByHand(rules, decimals);
        for (var manual : rules.manual()) {
            if (manual.kind() == AdjustmentKind.DISCOUNT && manual.line() != null) {
                off(rest, List.of(manual.line()), manual.fraction(), given.get(manual), decimals);
            }
        }
        var meant = new ArrayList<Integer>();
        long worth = 0;
        for (var line : lines.entrySet()) {
            if (rules.lines().get(line.getKey()).coupon()) {
                meant.add(line.getKey());
                worth += units(line.getValue().unitPrice(), decimals)
                        * line.getValue().quantity();
            }
        }
        var coupon = rules.coupon();
        boolean reached = coupon != null && (coupon.minimum() == null || worth >= units(coupon.minimum(), decimals));
        if (reached && coupon.kind() != CouponKind.FREE_SHIPPING) {
            boolean fraction = coupon.kind() == CouponKind.PERCENT;
            off(
                    rest,
                    meant,
                    fraction ? coupon.value() : null,
                    fraction
                            ? null
                            : rounded(part(units(coupon.value(), decimals), worth, coupon.givenOn(), decimals))
                                    .longValueExact(),
                    decimals);
        }
        for (var manual : rules.manual()) {
            if (manual.kind() == AdjustmentKind.DISCOUNT && manual.line() == null) {
                off(rest, List.copyOf(rest.keySet()), manual.fraction(), given.get(manual), decimals);
            }
        }
        var bearers = lines.keySet().stream()
                .filter(number -> lines.get(number).quantity() > 0)
                .toList();
        long goods = rest.values().stream().mapToLong(Long::longValue).sum();
        long total = goods;
        var shipping = new TreeMap<Integer, Long>();
        if (rules.shipping() != null && !bearers.isEmpty()) {
            var table = rules.shipping();
            double weight = 0;
            for (var number : bearers) {
                var unit = rules.lines().get(number).weight();
                weight += unit == null
                        ? 0
                        : unit.multiply(BigDecimal.valueOf(1000)).longValueExact()
                                * (long) lines.get(number).quantity();
            }
            long charge = units(table.bands().get(weight <= 2000 ? 0 : 1).charge(), decimals);
            boolean free = table.freeFrom() != null && goods >= units(table.freeFrom(), decimals)
                    || reached && coupon.kind() == CouponKind.FREE_SHIPPING;
            shipping.putAll(dealt(free ? 0 : charge, bearers, rest));
            total += free ? 0 : charge;
        }
        for (var manual : rules.manual()) {
            if (manual.kind() == AdjustmentKind.FEE && !bearers.isEmpty()) {
                total += units(manual.amount(), decimals);
            }
        }
        for (var bases : rules.shippingTaxed() ? List.of(rest, shipping) : List.of(rest)) {
            for (var base : bases.entrySet()) {
                var tax = rules.taxes().get(rules.lines().get(base.getKey()).taxCategory());
                if (tax == null || rules.taxMode() == TaxMode.NONE) {
                    continue;
                }
                long hundredths = tax.rate().movePointRight(2).longValueExact();
                boolean included = rules.taxMode() == TaxMode.INCLUDED;
                long divisor = included ? 100 + hundredths : 100;
                long due = (2 * base.getValue() * hundredths + divisor) / (2 * divisor);
                total += included ? (rules.exempt() ? -due : 0) : (rules.exempt() ? 0 : due);
            }
        }
        return BigDecimal.valueOf(total, decimals);
    }

    /** Fractions of units as numerator and denominator. */
    private record Fraction(BigInteger of, BigInteger by) {

        Fraction plus(Fraction other) {
            return new Fraction(of.multiply(other.by).add(other.of.multiply(by)), by.multiply(other.by));
        }
    }

    private static BigInteger rounded(Fraction fraction) {
        var two = BigInteger.TWO;
        var parts = fraction.of()
                .multiply(two)
                .add(fraction.by())
                .divideAndRemainder(fraction.by().multiply(two));
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static Fraction part(long amount, long worth, @Nullable BigDecimal givenOn, int decimals) {
        return givenOn == null || worth >= units(givenOn, decimals)
                ? new Fraction(BigInteger.valueOf(amount), BigInteger.ONE)
                : new Fraction(
                        BigInteger.valueOf(amount).multiply(BigInteger.valueOf(worth)),
                        BigInteger.valueOf(units(givenOn, decimals)));
    }

    /** In units: those that have shrunk are rounded as one. Of lines first, as they are taken off. */
    private Map<Manual, Long> givenByHand(PriceRules rules, int decimals) {
        var given = new IdentityHashMap<Manual, Long>();
        var exact = new Fraction(BigInteger.ZERO, BigInteger.ONE);
        long before = 0;
        for (boolean ofLine : new boolean[] {true, false}) {
            for (var manual : rules.manual()) {
                if (manual.kind() == AdjustmentKind.DISCOUNT
                        && manual.amount() != null
                        && ofLine == (manual.line() != null)) {
                    long worth = lines.entrySet().stream()
                            .filter(line -> !ofLine || line.getKey().equals(manual.line()))
                            .mapToLong(line -> units(line.getValue().unitPrice(), decimals)
                                    * line.getValue().quantity())
                            .sum();
                    long amount = units(manual.amount(), decimals);
                    var part = part(amount, worth, manual.givenOn(), decimals);
                    if (part.by().equals(BigInteger.ONE) && part.of().equals(BigInteger.valueOf(amount))) {
                        given.put(manual, amount);
                    } else {
                        exact = exact.plus(part);
                        long until = rounded(exact).longValueExact();
                        given.put(manual, until - before);
                        before = until;
                    }
                }
            }
        }
        return given;
    }

    private static long units(BigDecimal amount, int decimals) {
        return amount.movePointRight(decimals).longValueExact();
    }

    private static void off(
            Map<Integer, Long> rest,
            List<Integer> meant,
            @Nullable BigDecimal fraction,
            @Nullable Long amount,
            int decimals) {
        var bearing = meant.stream().filter(number -> rest.get(number) > 0).toList();
        long worth = bearing.stream().mapToLong(rest::get).sum();
        long asked = fraction == null
                ? amount
                : fraction.multiply(BigDecimal.valueOf(worth))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        dealt(Math.min(asked, worth), bearing, Map.copyOf(rest))
                .forEach((number, share) -> rest.merge(number, -share, Long::sum));
    }

    /** Whole parts first, then unit by unit to the largest remainder that has not had one. */
    private static Map<Integer, Long> dealt(long amount, List<Integer> bearing, Map<Integer, Long> weights) {
        var shares = new TreeMap<Integer, Long>();
        long sum = bearing.stream().mapToLong(weights::get).sum();
        var remainders = new TreeMap<Integer, Long>();
        for (var number : bearing) {
            long weight = sum == 0 ? 1 : weights.get(number);
            long of = sum == 0 ? bearing.size() : sum;
            shares.put(number, amount * weight / of);
            remainders.put(number, amount * weight % of);
        }
        long left = bearing.isEmpty()
                ? 0
                : amount - shares.values().stream().mapToLong(Long::longValue).sum();
        for (; left > 0; left--) {
            var next = remainders.entrySet().stream()
                    .max(Map.Entry.<Integer, Long>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<Integer, Long>comparingByKey().reversed()))
                    .orElseThrow()
                    .getKey();
            shares.merge(next, 1L, Long::sum);
            remainders.remove(next);
        }
        return shares;
    }
}
