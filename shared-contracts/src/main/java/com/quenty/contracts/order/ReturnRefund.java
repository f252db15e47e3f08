package com.quenty.contracts.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * @param lineNumber of the order; null for the order as a whole
 * @param amount positive
 * @param currency ISO 4217; that of the order
 * @param toStoreCredit store credit instead of the payments' sources
 */
public record ReturnRefund(
        @Nullable Integer lineNumber, BigDecimal amount, String currency, boolean toStoreCredit, String reason) {}
