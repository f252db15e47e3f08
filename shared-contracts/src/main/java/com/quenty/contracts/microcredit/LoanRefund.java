package com.quenty.contracts.microcredit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * @param currency ISO 4217
 * @param refundedOn when the goods were taken back
 */
public record LoanRefund(BigDecimal amount, String currency, LocalDate refundedOn) {}
