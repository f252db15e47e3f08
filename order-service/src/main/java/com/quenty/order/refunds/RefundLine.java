package com.quenty.order.refunds;

import java.math.BigDecimal;

/** The part of a refund that is for a line. */
record RefundLine(int lineNumber, BigDecimal amount) {}
