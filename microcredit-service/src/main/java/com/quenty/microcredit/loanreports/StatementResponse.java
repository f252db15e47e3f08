package com.quenty.microcredit.loanreports;

import com.quenty.microcredit.ledger.Allocation;
import com.quenty.microcredit.ledger.DelinquencyBucket;
import com.quenty.microcredit.ledger.LoanState;
import com.quenty.microcredit.ledger.LoanStatus;
import com.quenty.microcredit.ledger.Obligation;
import com.quenty.microcredit.ledger.PaymentOutcome;
import com.quenty.microcredit.loans.LoanAccount;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.DueTiming;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A loan at the end of a day, from all that is known by now about the time until then, with the way of every cent. */
record StatementResponse(
        @Schema(example = "LOAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String loanId,

        @Schema(description = "ISO 4217; of all amounts.", example = "COP")
        String currency,

        LocalDate asOf,
        LoanStatus status,
        BigDecimal disbursedAmount,

        @Schema(description = "Kept back when the loan was paid out.")
        BigDecimal disbursementCharges,

        Balance principal,
        Balance interest,
        Balance fees,
        Balance lateFees,

        @Schema(description = "All that the plan still asks for, due or not.")
        BigDecimal outstandingAmount,

        @Schema(description = "Interest that has arisen and is not yet due.")
        BigDecimal accruedInterest,

        @Schema(description = "Principal, interest and fees of instalments whose due date has passed.")
        BigDecimal arrearsAmount,

        int daysPastDue,
        DelinquencyBucket delinquencyBucket,

        @Schema(description = "The amount that would close the loan on that day.")
        BigDecimal payOffAmount,

        @Schema(description = "Credit that can be refunded to the customer.")
        BigDecimal overpaidAmount,

        @Schema(description = "Credit that was refunded to the customer.")
        BigDecimal refundedAmount,

        @Schema(
                description =
                        "Refunded beyond the credit, because a payment behind it was reversed since: lent again, and"
                                + " charged as principal beside the amount disbursed.")
        BigDecimal uncoveredRefundAmount,

        @Schema(description = "Received after a write-off.") BigDecimal recoveredAmount,

        @Nullable LocalDate closedOn,
        List<Paid> payments) {

    @Schema(name = "LoanBalance", description = "The amounts charged, and how much of them was settled.")
    record Balance(
            BigDecimal charged, BigDecimal paid, BigDecimal waived, BigDecimal writtenOff, BigDecimal outstanding) {

        static Balance of(Obligation obligation) {
            return new Balance(
                    obligation.due(),
                    obligation.paid(),
                    obligation.waived(),
                    obligation.writtenOff(),
                    obligation.outstanding());
        }
    }

    @Schema(name = "StatementPayment")
    record Paid(
            @Schema(example = "PAY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String paymentId,

            LocalDate paymentDate,
            BigDecimal paymentAmount,
            @Schema(description = "More than was owed.") BigDecimal creditAmount,

            @Schema(description = "Principal owed right after it.")
            BigDecimal remainingBalance,

            List<Part> allocations) {

        static Paid of(PaymentOutcome outcome) {
            return new Paid(
                    outcome.paymentId(),
                    outcome.on(),
                    outcome.amount(),
                    outcome.unused(),
                    outcome.principalAfter(),
                    outcome.allocations().stream().map(Part::of).toList());
        }
    }

    @Schema(name = "StatementAllocation")
    record Part(
            @Schema(description = "The instalment it went to.")
            int rowNumber,

            DueTiming timing,
            DebtComponent component,

            @Schema(
                    description =
                            "The charge it went to, for fees and late fees; `REFUND-…` for a refund that was not covered.")
            @Nullable
            String chargeId,

            @Schema(description = "The day of the payment, or the later day on which credit was used.")
            LocalDate allocatedOn,

            BigDecimal amount) {

        static Part of(Allocation allocation) {
            return new Part(
                    allocation.row(),
                    allocation.timing(),
                    allocation.component(),
                    allocation.charge(),
                    allocation.on(),
                    allocation.amount());
        }
    }

    static StatementResponse of(LoanAccount account, LoanState state) {
        return new StatementResponse(
                account.loanId(),
                account.terms().currency(),
                state.asOf(),
                state.status(),
                state.disbursed(),
                state.disbursementCharges(),
                Balance.of(state.principal()),
                Balance.of(state.interest()),
                Balance.of(state.fees()),
                Balance.of(state.penalties()),
                state.outstanding(),
                state.accruedInterest(),
                state.arrears(),
                state.daysPastDue(),
                state.bucket(),
                state.payOff(),
                state.overpaid(),
                state.refunded(),
                state.uncoveredRefunds(),
                state.recovered(),
                state.closedOn(),
                state.payments().stream().map(Paid::of).toList());
    }
}
