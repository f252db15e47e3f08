package com.quenty.order.clients;

import com.quenty.contracts.microcredit.LoanApi;
import com.quenty.contracts.microcredit.LoanRefund;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loans that paid for orders, kept by microcredit-service. */
@Component
public class LoanDirectory {

    /**
     * @param paymentId the refund in the loan's ledger; null when it was refused
     * @param refusal why the loan can't take it, for good; null when it did
     */
    public record Answer(
            @Nullable String paymentId, @Nullable String refusal) {}

    private final LoanApi loans;

    LoanDirectory(LoanApi loans) {
        this.loans = loans;
    }

    /** For a delivery; idempotent by the reference. */
    public Answer refund(String loanId, String reference, Money amount, LocalDate on) {
        try {
            var taken = loans.refund(loanId, reference, new LoanRefund(amount.amount(), amount.currency(), on));
            return new Answer(taken.paymentId(), null);
        } catch (RemoteProblem refusal) {
            return switch (refusal.code()) {
                case "loan-not-found", "loan-closed", "later-event-impossible", "currency-differs" ->
                    new Answer(null, refusal.code());
                default -> throw refusal;
            };
        }
    }
}
