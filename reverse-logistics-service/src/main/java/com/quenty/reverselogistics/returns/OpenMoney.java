package com.quenty.reverselogistics.returns;

import java.math.BigDecimal;

/**
 * Money of a line in returns.
 *
 * @param counted that goes back, or has
 * @param told of this, the refunds that order-service knows
 */
public record OpenMoney(BigDecimal counted, BigDecimal told) {

    public static final OpenMoney NONE = new OpenMoney(BigDecimal.ZERO, BigDecimal.ZERO);
}
