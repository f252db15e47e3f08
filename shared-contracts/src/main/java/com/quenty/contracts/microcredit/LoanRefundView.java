package com.quenty.contracts.microcredit;

import java.math.BigDecimal;

/**
 * @param paymentId under which the refund is in the loan's ledger
 * @param overpaidAmount what the customer may have back from the loan by now
 */
public record LoanRefundView(
        String loanId,
        String paymentId,
        BigDecimal amount,
        String currency,
        String loanStatus,
        BigDecimal overpaidAmount) {}
