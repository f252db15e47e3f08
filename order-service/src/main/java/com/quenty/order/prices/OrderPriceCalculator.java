package com.quenty.order.prices;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The price of an order: a pure function of its lines and its rules. The same places, previews, edits and partially cancels.
 *
 * <p>In this order: manual discounts of lines, the coupon, manual discounts of the order, shipping, fees, tax. A discount never
 * exceeds what it is for. A percentage is rounded half up once and spread by largest remainder; a tax is rounded half up on each line.
 *
 * <p>An amount that was given on goods worth more than those that are left is the same fraction of the rest: it is divided by largest
 * remainder between what is left and what has gone.
 */
public final class OrderPriceCalculator {

    /** Of fractions of a minor unit. */
    private static final int EXACT = 30;

    private final int decimals;
    private final NavigableMap<Integer, PricedLine> lines;
    private final PriceRules rules;
    private final List<Adjustment> adjustments = new ArrayList<>();

    /** The rest of each line after the discounts so far. */
    private final NavigableMap<Integer, BigDecimal> goods = new TreeMap<>();

    /** The rounding so far of manual discounts that have shrunk, so that many small ones together are rounded like one large one. */
    private BigDecimal carried = BigDecimal.ZERO;

    private OrderPriceCalculator(String currency, NavigableMap<Integer, PricedLine> lines, PriceRules rules) {
        this.decimals = Money.decimals(currency);
        this.lines = lines;
        this.rules = rules;
        lines.forEach((number, line) -> goods.put(number, line.gross().setScale(decimals)));
    }

    /**
     * @param lines by number; those without units cost nothing and bear nothing
     * @throws PriceProblems.ShippingNotOffered
     */
    public static OrderPrice price(String currency, NavigableMap<Integer, PricedLine> lines, PriceRules rules) {
        return OrderPrice.of(
                currency,
                lines,
                rules.costTheSumOfTheLines() ? List.of() : new OrderPriceCalculator(currency, lines, rules).all());
    }

    /** As it was computed and kept before. */
    public static OrderPrice kept(
            String currency, NavigableMap<Integer, PricedLine> lines, Collection<Adjustment> adjustments) {
        return OrderPrice.of(currency, lines, adjustments);
    }

    /** Worth of the lines that the coupon is for, before any discount. */
    public static BigDecimal worthOfCouponLines(NavigableMap<Integer, PricedLine> lines, PriceRules rules) {
        return worth(lines, line -> rules.factsOf(line).coupon());
    }

    /** Worth of some lines, before any discount. */
    static BigDecimal worth(NavigableMap<Integer, PricedLine> lines, IntPredicate which) {
        return lines.entrySet().stream()
                .filter(line -> which.test(line.getKey()))
                .map(line -> line.getValue().gross())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Adjustment> all() {
        rules.manual().stream()
                .filter(manual -> manual.kind() == AdjustmentKind.DISCOUNT && manual.line() != null)
                .forEach(this::discount);
        if (rules.coupon() != null) {
            redeem(rules.coupon());
        }
        rules.manual().stream()
                .filter(manual -> manual.kind() == AdjustmentKind.DISCOUNT && manual.line() == null)
                .forEach(this::discount);
        var shipping = ship();
        rules.manual().stream()
                .filter(manual -> manual.kind() == AdjustmentKind.FEE)
                .forEach(this::charge);
        tax(shipping);
        return adjustments;
    }

    private void discount(PriceRules.Manual manual) {
        takeOff(
                manual::isFor,
                manual.fraction(),
                manual.amount() == null ? null : left(manual, manual.amount()),
                manual.line(),
                manual.label(),
                AdjustmentSource.MANUAL,
                manual.id());
    }

    private BigDecimal left(PriceRules.Manual manual, BigDecimal amount) {
        var part = part(amount, worth(lines, manual::isFor), manual.givenOn());
        if (part.compareTo(amount) == 0) {
            return amount;
        }
        var exact = part.add(carried);
        var left = rounded(exact).max(BigDecimal.ZERO);
        carried = exact.subtract(left);
        return left;
    }

    /** The whole amount while the goods are worth what it was given on. */
    private static BigDecimal part(BigDecimal amount, BigDecimal worth, @Nullable BigDecimal givenOn) {
        return givenOn == null || worth.compareTo(givenOn) >= 0
                ? amount
                : amount.multiply(worth).divide(givenOn, EXACT, RoundingMode.HALF_UP);
    }

    private void redeem(PriceRules.Coupon coupon) {
        if (coupon.minimum() != null && worthOfCouponLines(lines, rules).compareTo(coupon.minimum()) < 0) {
            return;
        }
        IntPredicate meant = number -> rules.factsOf(number).coupon();
        switch (coupon.kind()) {
            case PERCENT ->
                takeOff(meant, coupon.value(), null, null, coupon.label(), AdjustmentSource.COUPON, coupon.code());
            case AMOUNT ->
                takeOff(meant, null, left(coupon), null, coupon.label(), AdjustmentSource.COUPON, coupon.code());
            case FREE_SHIPPING -> {
                // Seen where the charge is computed.
            }
        }
    }

    private @Nullable BigDecimal left(PriceRules.Coupon coupon) {
        var amount = coupon.value();
        return amount == null ? null : rounded(part(amount, worthOfCouponLines(lines, rules), coupon.givenOn()));
    }

    private void takeOff(
            IntPredicate meant,
            @Nullable BigDecimal fraction,
            @Nullable BigDecimal amount,
            @Nullable Integer line,
            String label,
            AdjustmentSource source,
            String reference) {
        var left = new TreeMap<Integer, BigDecimal>();
        goods.forEach((number, rest) -> {
            if (meant.test(number) && rest.signum() > 0) {
                left.put(number, rest);
            }
        });
        var worth = left.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var asked = fraction != null ? rounded(worth.multiply(fraction)) : amount == null ? BigDecimal.ZERO : amount;
        var off = asked.min(worth);
        if (off.signum() == 0) {
            return;
        }
        var shares = Apportionment.spread(off.negate(), left, decimals);
        shares.forEach((number, share) -> goods.merge(number, share, BigDecimal::add));
        adjustments.add(new Adjustment(
                AdjustmentKind.DISCOUNT,
                line,
                label,
                source,
                reference,
                fraction,
                off.negate().setScale(decimals),
                false,
                false,
                shares));
    }

    /** @return its shares; empty without a table */
    private NavigableMap<Integer, BigDecimal> ship() {
        var table = rules.shipping();
        if (table == null || borne().isEmpty()) {
            return new TreeMap<>();
        }
        var total = goods.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var coupon = rules.coupon();
        boolean free = coupon != null
                && coupon.kind() == CouponKind.FREE_SHIPPING
                && (coupon.minimum() == null || worthOfCouponLines(lines, rules).compareTo(coupon.minimum()) >= 0);
        var charge = table.charge(weight(), total);
        var shares = Apportionment.spread(free ? BigDecimal.ZERO : charge, borne(), decimals);
        adjustments.add(new Adjustment(
                AdjustmentKind.SHIPPING,
                null,
                free && coupon != null ? coupon.label() : table.label(),
                free ? AdjustmentSource.COUPON : AdjustmentSource.SHIPPING_TABLE,
                free && coupon != null ? coupon.code() : null,
                null,
                (free ? BigDecimal.ZERO : charge).setScale(decimals),
                false,
                false,
                shares));
        return shares;
    }

    private BigDecimal weight() {
        return lines.entrySet().stream()
                .map(line -> {
                    var weight = rules.factsOf(line.getKey()).weight();
                    return weight == null
                            ? BigDecimal.ZERO
                            : weight.multiply(BigDecimal.valueOf(line.getValue().quantity()));
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void charge(PriceRules.Manual fee) {
        var amount = fee.amount();
        if (amount == null || borne().isEmpty()) {
            return;
        }
        adjustments.add(new Adjustment(
                AdjustmentKind.FEE,
                null,
                fee.label(),
                AdjustmentSource.MANUAL,
                fee.id(),
                null,
                amount.setScale(decimals),
                false,
                false,
                Apportionment.spread(amount, borne(), decimals)));
    }

    /** Lines with units: charges of the whole order are spread over them by what is left of their price. */
    private Map<Integer, BigDecimal> borne() {
        var bearers = new TreeMap<Integer, BigDecimal>();
        goods.forEach((number, rest) -> {
            if (hasUnits(number)) {
                bearers.put(number, rest);
            }
        });
        return bearers;
    }

    private boolean hasUnits(int number) {
        var line = lines.get(number);
        return line != null && line.quantity() > 0;
    }

    /** One adjustment for each rate, of the goods and of their shipping. Fees are not taxed. */
    private void tax(NavigableMap<Integer, BigDecimal> shipping) {
        if (rules.taxMode() == TaxMode.NONE) {
            return;
        }
        tax(goods, false);
        if (rules.shippingTaxed()) {
            tax(shipping, true);
        }
    }

    private void tax(NavigableMap<Integer, BigDecimal> bases, boolean ofShipping) {
        boolean included = rules.taxMode() == TaxMode.INCLUDED;
        if (rules.exempt() && !included) {
            return;
        }
        var byCategory = new TreeMap<String, NavigableMap<Integer, BigDecimal>>();
        bases.forEach((number, base) -> {
            var category = rules.factsOf(number).taxCategory();
            var tax = rules.taxes().get(category);
            if (tax != null && hasUnits(number)) {
                byCategory
                        .computeIfAbsent(category, none -> new TreeMap<>())
                        .put(number, taxOf(base, tax.rate(), included));
            }
        });
        byCategory.forEach((category, shares) -> {
            var tax = Objects.requireNonNull(rules.taxes().get(category));
            var amount = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (rules.exempt()) {
                shares.replaceAll((number, share) -> share.negate());
            }
            adjustments.add(new Adjustment(
                    rules.exempt() ? AdjustmentKind.EXEMPTION : AdjustmentKind.TAX,
                    null,
                    tax.label(),
                    rules.exempt() ? AdjustmentSource.TAX_EXEMPTION : AdjustmentSource.TAX_RATE,
                    category,
                    tax.rate(),
                    (rules.exempt() ? amount.negate() : amount).setScale(decimals),
                    included && !rules.exempt(),
                    ofShipping,
                    shares));
        });
    }

    private BigDecimal taxOf(BigDecimal base, BigDecimal rate, boolean included) {
        var tax = base.multiply(rate);
        return included ? tax.divide(BigDecimal.ONE.add(rate), decimals, RoundingMode.HALF_UP) : rounded(tax);
    }

    private BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }
}
