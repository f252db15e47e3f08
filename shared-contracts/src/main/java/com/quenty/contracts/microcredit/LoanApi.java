package com.quenty.contracts.microcredit;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Loans, as far as siblings have to do with them. */
@HttpExchange("/internal/v1/loans")
public interface LoanApi {

    /**
     * Goods that a loan had paid for came back, and their price goes to the loan. Comes at least once; the second call by one
     * reference changes nothing. 404 {@code loan-not-found}; 409 {@code loan-closed} when the loan owes nothing, so that the
     * customer is to be paid himself; 409 {@code duplicate-payment-reference} when the first call said another amount; 422 {@code
     * currency-differs}.
     *
     * @param reference of the refund: {@code RET-…}
     */
    @PutExchange("/{loanId}/refunds/{reference}")
    LoanRefundView refund(
            @PathVariable("loanId") String loanId,
            @PathVariable("reference") String reference,
            @RequestBody LoanRefund refund);
}
