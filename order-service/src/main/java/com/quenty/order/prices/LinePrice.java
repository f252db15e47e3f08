package com.quenty.order.prices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;

/**
 * The price of a line with its shares of all adjustments, to the cent.
 *
 * @param gross units at their price
 * @param discount its share of the discounts, not positive
 * @param shipping its share of the shipping charge
 * @param fee its share of fees
 * @param tax of the goods, added or included
 * @param shippingTax its share of the tax of the shipping charge, added or included
 * @param taxAdded the part of the tax that is not in the prices already; negative for an exempt customer of prices with tax
 * @param shippingTaxAdded the same of the shipping charge
 * @param decimals of the currency
 */
public record LinePrice(
        int quantity,
        BigDecimal gross,
        BigDecimal discount,
        BigDecimal shipping,
        BigDecimal fee,
        BigDecimal tax,
        BigDecimal shippingTax,
        BigDecimal taxAdded,
        BigDecimal shippingTaxAdded,
        int decimals) {

    /** All that is paid for the line: the sum over the lines is the total of the order. */
    public BigDecimal paid() {
        return goodsPaid().add(shippingPaid());
    }

    /** For the goods: after discounts, with fees and tax, without shipping. */
    public BigDecimal goodsPaid() {
        return gross.add(discount).add(fee).add(taxAdded);
    }

    /** For shipping, with its tax. */
    public BigDecimal shippingPaid() {
        return shipping.add(shippingTaxAdded);
    }

    /** The tax in its price that an exempt customer does not pay; not positive. */
    public BigDecimal exemption() {
        return taxAdded.min(BigDecimal.ZERO).add(shippingTaxAdded.min(BigDecimal.ZERO));
    }

    /**
     * The part of some of its units, for a refund. Parts that cover all units add up to the line, however they are cut: a part
     * ends where the next begins.
     *
     * @param from units that were refunded before
     * @param until units that are refunded afterwards
     */
    public LinePrice part(int from, int until) {
        if (from < 0 || until < from || until > quantity) {
            throw new IllegalArgumentException("Units %d to %d of %d".formatted(from, until, quantity));
        }
        Function<BigDecimal, BigDecimal> cut = amount -> upTo(amount, until).subtract(upTo(amount, from));
        return new LinePrice(
                until - from,
                cut.apply(gross),
                cut.apply(discount),
                cut.apply(shipping),
                cut.apply(fee),
                cut.apply(tax),
                cut.apply(shippingTax),
                cut.apply(taxAdded),
                cut.apply(shippingTaxAdded),
                decimals);
    }

    private BigDecimal upTo(BigDecimal amount, int units) {
        return quantity == 0
                ? BigDecimal.ZERO.setScale(decimals)
                : amount.multiply(BigDecimal.valueOf(units))
                        .divide(BigDecimal.valueOf(quantity), decimals, RoundingMode.HALF_UP);
    }
}
