package com.quenty.order.prices;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One change of the price of an order beside its lines, frozen with it. Every cent of it belongs to a line.
 *
 * @param line the line that it is for; null for the whole order
 * @param label what an invoice calls it
 * @param reference coupon code, id of the manual adjustment, or tax category
 * @param rate as a fraction, of a tax or of a discount in percent
 * @param amount negative for what is taken off
 * @param included whether it is a part of the prices already, so that it is not added to the total
 * @param ofShipping whether it is the tax of the shipping charge, not of the goods
 * @param shares by line number; their sum is the amount
 */
@Embeddable
public record Adjustment(
        @Enumerated(EnumType.STRING) AdjustmentKind kind,
        @Column(name = "line_number") @Nullable Integer line,
        String label,
        @Enumerated(EnumType.STRING) AdjustmentSource source,
        @Nullable String reference,
        @Nullable BigDecimal rate,
        BigDecimal amount,
        boolean included,
        boolean ofShipping,
        @JdbcTypeCode(SqlTypes.JSON) Map<Integer, BigDecimal> shares) {

    /** The part of it that counts in the total. */
    public BigDecimal added() {
        return included ? BigDecimal.ZERO : amount;
    }

    public BigDecimal share(int lineNumber) {
        return shares.getOrDefault(lineNumber, BigDecimal.ZERO);
    }
}
