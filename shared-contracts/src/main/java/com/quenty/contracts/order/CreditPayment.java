package com.quenty.contracts.order;

import java.math.BigDecimal;
import java.time.LocalDate;

/** @param loanId of microcredit-service; @param paidOn the loan's disbursement date; @param currency ISO 4217 */
public record CreditPayment(String loanId, String customerId, BigDecimal amount, String currency, LocalDate paidOn) {}
