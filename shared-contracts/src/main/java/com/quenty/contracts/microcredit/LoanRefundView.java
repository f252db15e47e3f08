package com.quenty.contracts.microcredit;

import java.math.BigDecimal;

/**
 * @param paymentId the refund in the loan's ledger
 * @param overpaidAmount the credit of the customer with the loan after the refund
 */
public record LoanRefundView(
        String loanId,
        String paymentId,
        BigDecimal amount,
        String currency,
        String loanStatus,
        BigDecimal overpaidAmount) {}
