package com.quenty.order.prices;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules that an order is priced by, frozen with it: a later tax rate, coupon or table of charges does not change an order that
 * was placed.
 *
 * @param exempt whether the customer pays no tax
 * @param shippingTaxed whether the shipping charge is taxed like the goods that it brings
 * @param lines facts of the products, by line
 * @param taxes the rate of each tax category at the destination; goods of a category without a rate are not taxed
 */
public record PriceRules(
        TaxMode taxMode,
        boolean exempt,
        boolean shippingTaxed,
        Map<Integer, LineFacts> lines,
        Map<String, Tax> taxes,
        @Nullable Coupon coupon,
        @Nullable ShippingTable shipping,
        List<Manual> manual) {

    /** An order costs the sum of its lines. */
    public static final PriceRules NONE =
            new PriceRules(TaxMode.NONE, false, false, Map.of(), Map.of(), null, null, List.of());

    /** The tax category of a product that names none. */
    public static final String STANDARD = "standard";

    /**
     * @param weight of one unit, in kg; null when it is not known
     * @param coupon whether the coupon is for this product
     */
    public record LineFacts(String taxCategory, @Nullable BigDecimal weight, boolean coupon) {

        private static final LineFacts NONE = new LineFacts(STANDARD, null, false);
    }

    /**
     * @param label as on an invoice: {@code IVA 19 %}
     * @param rate as a fraction
     */
    public record Tax(String label, BigDecimal rate) {}

    /**
     * @param value a fraction for {@code percent}, an amount for {@code amount}
     * @param minimum what the lines that it is for must be worth
     * @param products that it is for, by id; with no categories either, all
     * @param categories of products that it is for
     * @param givenOn worth of the goods that an amount was given on, before discounts: of less it is less; null: it never is
     */
    public record Coupon(
            String code,
            String label,
            CouponKind kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal minimum,
            List<Integer> products,
            List<String> categories,
            @Nullable BigDecimal givenOn) {

        public boolean meant(int productId, String category) {
            return (products.isEmpty() && categories.isEmpty())
                    || products.contains(productId)
                    || categories.contains(category);
        }

        private Coupon with(@Nullable BigDecimal minimumNow, @Nullable BigDecimal givenOnNow) {
            return new Coupon(code, label, kind, value, minimumNow, products, categories, givenOnNow);
        }
    }

    /**
     * The charges for the destination, from small to large.
     *
     * @param freeFrom goods that are worth at least this, after discounts, are shipped without charge
     * @param atMost a charge that is not exceeded any more, because some goods of the order were cancelled
     */
    public record ShippingTable(
            String label,
            List<Band> bands,
            @Nullable BigDecimal freeFrom,
            @Nullable BigDecimal atMost) {

        /**
         * @param weightUpTo in kg, inclusive; null for any weight
         * @param totalUpTo worth of the goods after discounts, inclusive; null for any
         */
        public record Band(
                @Nullable BigDecimal weightUpTo, @Nullable BigDecimal totalUpTo, BigDecimal charge) {

            boolean holds(BigDecimal weight, BigDecimal total) {
                return (weightUpTo == null || weight.compareTo(weightUpTo) <= 0)
                        && (totalUpTo == null || total.compareTo(totalUpTo) <= 0);
            }
        }

        /** @throws PriceProblems.ShippingNotOffered when the goods are beyond all bands */
        BigDecimal charge(BigDecimal weight, BigDecimal total) {
            if (freeFrom != null && total.compareTo(freeFrom) >= 0) {
                return BigDecimal.ZERO;
            }
            var charge = bands.stream()
                    .filter(band -> band.holds(weight, total))
                    .map(Band::charge)
                    .findFirst();
            if (atMost != null) {
                return charge.orElse(atMost).min(atMost);
            }
            return charge.orElseThrow(PriceProblems.ShippingNotOffered::new);
        }
    }

    /**
     * A discount or fee that a person gave.
     *
     * @param line null for the whole order
     * @param fraction of the price, for a discount in percent
     * @param amount what is taken off, or the fee, positive
     * @param givenOn worth of the goods that a discount of an amount was given on, before discounts: of less it is less; null: it
     *     never is, as a fee
     */
    public record Manual(
            String id,
            AdjustmentKind kind,
            @Nullable Integer line,
            String label,
            @Nullable BigDecimal fraction,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal givenOn) {

        boolean isFor(int number) {
            return line == null || line == number;
        }

        /** Given on these lines, or on more before. Only a discount of an amount depends on it. */
        private Manual on(NavigableMap<Integer, PricedLine> lines) {
            if (kind != AdjustmentKind.DISCOUNT || amount == null) {
                return this;
            }
            var worth = OrderPriceCalculator.worth(lines, this::isFor);
            return new Manual(id, kind, line, label, fraction, amount, givenOn == null ? worth : givenOn.max(worth));
        }

        private Manual takenOff(OrderPrice price) {
            if (kind != AdjustmentKind.DISCOUNT || amount == null) {
                return this;
            }
            var off = price.adjustments().stream()
                    .filter(each -> each.source() == AdjustmentSource.MANUAL && id.equals(each.reference()))
                    .map(each -> each.amount().negate())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Manual(id, kind, line, label, null, off, givenOn);
        }
    }

    boolean costTheSumOfTheLines() {
        return equals(NONE);
    }

    LineFacts factsOf(int line) {
        return lines.getOrDefault(line, LineFacts.NONE);
    }

    /** With the facts of lines that are new, and the rates of their tax categories. */
    public PriceRules with(Map<Integer, LineFacts> added, Map<String, Tax> rates) {
        var allLines = new TreeMap<>(lines);
        allLines.putAll(added);
        var allTaxes = new TreeMap<>(rates);
        allTaxes.putAll(taxes); // a rate that the order knows stays
        return new PriceRules(taxMode, exempt, shippingTaxed, allLines, allTaxes, coupon, shipping, manual);
    }

    /** One that was given by hand is taken off again. */
    public PriceRules without(String manualId) {
        return with(manual.stream().filter(each -> !each.id().equals(manualId)).toList());
    }

    private PriceRules with(List<Manual> manualNow) {
        return new PriceRules(taxMode, exempt, shippingTaxed, lines, taxes, coupon, shipping, List.copyOf(manualNow));
    }

    /**
     * One more is given by hand: as much as it takes off now, and no more of other goods later. All of them are judged together, on the
     * lines of this moment, so all of them are given on those: else one that was given when the order was smaller would shrink too late.
     */
    public PriceRules with(Manual given, String currency, NavigableMap<Integer, PricedLine> linesNow) {
        var all = with(Stream.concat(manual.stream(), Stream.of(given))
                .map(each -> each.on(linesNow))
                .toList());
        var price = OrderPriceCalculator.price(currency, linesNow, all);
        return all.with(all.manual().stream()
                .map(each -> each.id().equals(given.id()) ? each.takenOff(price) : each)
                .toList());
    }

    /** The coupon is redeemed for these lines. */
    public PriceRules redeemedFor(NavigableMap<Integer, PricedLine> linesNow) {
        return coupon == null || coupon.kind() != CouponKind.AMOUNT
                ? this
                : with(
                        coupon.with(coupon.minimum(), OrderPriceCalculator.worthOfCouponLines(linesNow, this)),
                        shipping);
    }

    private PriceRules with(@Nullable Coupon couponNow, @Nullable ShippingTable shippingNow) {
        return new PriceRules(taxMode, exempt, shippingTaxed, lines, taxes, couponNow, shippingNow, manual);
    }

    /**
     * Goods were cancelled after others had left: shipping gets no dearer, and the coupon's minimum is no longer asked for. A discount
     * of an amount is that of the rest then.
     *
     * @param charged for shipping so far
     */
    public PriceRules keeping(BigDecimal charged) {
        if (costTheSumOfTheLines()) {
            return this;
        }
        return with(
                coupon == null ? null : coupon.with(null, coupon.givenOn()),
                shipping == null
                        ? null
                        : new ShippingTable(shipping.label(), shipping.bands(), shipping.freeFrom(), charged));
    }
}
