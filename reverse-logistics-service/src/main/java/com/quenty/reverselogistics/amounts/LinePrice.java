package com.quenty.reverselogistics.amounts;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Money that was paid for a line, divided into goods and shipping, each with its tax. Charges of the order that are neither stay with
 * the seller.
 *
 * @param units that were paid
 */
public record LinePrice(int units, Money goods, Money shipping) {

    /**
     * The tax that order-service tells is that of goods and shipping together; it is divided as these are. It was added to the prices
     * if what was paid beyond them has room for it, and is included in them otherwise.
     *
     * @param paid all that was paid for the line
     * @param price of the units before discounts
     * @param discount not positive
     */
    public static LinePrice of(
            String currency,
            int units,
            BigDecimal paid,
            BigDecimal price,
            BigDecimal discount,
            BigDecimal tax,
            BigDecimal shipping) {
        var net = price.add(discount);
        boolean added = paid.subtract(net).subtract(shipping).compareTo(tax) >= 0;
        var addedTax = added ? tax : BigDecimal.ZERO;
        var whole = net.add(shipping);
        var goodsTax = whole.signum() == 0
                ? Money.zero(currency)
                : Money.rounded(addedTax.multiply(net).divide(whole, MathContext.DECIMAL128), currency);
        var shippingTax = addedTax.subtract(goodsTax.amount());
        return new LinePrice(
                units,
                Money.rounded(net.add(goodsTax.amount()), currency),
                Money.rounded(shipping.add(shippingTax), currency));
    }

    /** The part of units of the line that follow those before; all parts add up to the whole. */
    Money part(Money whole, int before, int count) {
        return upTo(whole, before + count).minus(upTo(whole, before));
    }

    private Money upTo(Money whole, int count) {
        if (count >= units) {
            return whole;
        }
        return Money.rounded(
                whole.amount()
                        .multiply(BigDecimal.valueOf(count))
                        .divide(BigDecimal.valueOf(units), MathContext.DECIMAL128),
                whole.currency());
    }
}
