package com.quenty.contracts.order;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * @param loanId of microcredit-service
 * @param currency ISO 4217
 * @param paidOn the loan's disbursement date
 */
public record CreditPayment(String loanId, String customerId, BigDecimal amount, String currency, LocalDate paidOn) {}
