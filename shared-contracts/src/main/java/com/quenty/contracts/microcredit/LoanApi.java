package com.quenty.contracts.microcredit;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Loans, as far as siblings deal with them. */
@HttpExchange("/internal/v1/loans")
public interface LoanApi {

    /**
     * Credits the price of returned goods to the loan that paid for them. Delivered at least once, idempotent by its reference.
     * 404 {@code loan-not-found}; 409 {@code loan-closed} when the loan owes nothing on the day of the refund, so that
     * the customer is to be paid directly; 409 {@code later-event-impossible} when a later event of the loan stands
     * against it; 409 {@code duplicate-payment-reference} when the first call named another amount; 422
     * {@code currency-differs}.
     *
     * @param reference of the refund: {@code RET-…}
     */
    @PutExchange("/{loanId}/refunds/{reference}")
    LoanRefundView refund(
            @PathVariable("loanId") String loanId,
            @PathVariable("reference") String reference,
            @RequestBody LoanRefund refund);
}
