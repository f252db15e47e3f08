package com.quenty.order.refunds;

import java.math.BigDecimal;

/**
 * Money of an order that is on its way back.
 *
 * @param credited of the amount: for this nothing is owed any more when it has gone back
 */
public record PendingRefund(BigDecimal amount, BigDecimal credited) {}
