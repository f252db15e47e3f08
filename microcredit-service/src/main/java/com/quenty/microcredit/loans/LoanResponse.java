package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.CollectionStatus;
import com.quenty.microcredit.ledger.DelinquencyBucket;
import com.quenty.microcredit.ledger.LoanStatus;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A loan as it stands on the business date. */
public record LoanResponse(
        @Schema(example = "LOAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String loanId,
        @Schema(example = "CA-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String applicationId,
        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String customerId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String companyId,

        @Schema(example = "working-capital") String productCode,
        @Schema(example = "1") int productVersion,

        @Schema(description = "SHA-256 of the offer that was signed, in hexadecimal.")
        String offerHash,

        @Schema(description = "ISO 4217; of all amounts.", example = "COP")
        String currency,

        @Schema(description = "The amount lent.", example = "1000000.00")
        BigDecimal principalAmount,

        @Schema(description = "A year, nominal, as a fraction, as signed.", example = "0.1200")
        BigDecimal interestRate,

        @Schema(description = "As signed.", example = "12") int termMonths,

        @Schema(description = "The regular instalment as signed, fees included.", example = "88849.00")
        BigDecimal monthlyPayment,

        LoanStatus status,
        LocalDate disbursementDate,

        @Schema(description = "External reference of the disbursement.") @Nullable
        String disbursementReference,

        LocalDate firstPaymentDate,

        @Schema(
                description =
                        "When the last instalment falls due by the present plan; single charges may fall due later.")
        LocalDate maturityDate,

        @Schema(
                description = "All that the present plan asks for, from the first day to the last: principal, interest,"
                        + " fees, late fees.")
        BigDecimal totalAmountDue,

        @Schema(description = "Paid on it so far, credit not counted.")
        BigDecimal amountPaid,

        @Schema(description = "Principal still owed.") BigDecimal outstandingBalance,

        @Schema(description = "Interest that the present plan still asks for, due or not.")
        BigDecimal interestOutstanding,

        @Schema(description = "Fees still owed, due or not.")
        BigDecimal feesOutstanding,

        @Schema(description = "Late fees still owed.") BigDecimal lateFees,

        @Schema(
                description =
                        "Interest that has arisen since the last due date, as of `accrued_until`; `/statement` has it for"
                                + " any day.")
        BigDecimal accruedInterest,

        @Schema(
                description =
                        "The day before which all interest is booked: a due date, the end of a month, or the last change.")
        LocalDate accruedUntil,

        @Schema(description = "Credit of the customer, which can be refunded.")
        BigDecimal overpaidAmount,

        @Schema(
                description =
                        "Refunded beyond the credit, because a payment behind it was reversed since: lent again, and part"
                                + " of the principal.")
        BigDecimal uncoveredRefundAmount,

        @Schema(description = "The debt when it was written off.")
        BigDecimal writtenOffAmount,

        @Schema(description = "Received after it was written off.")
        BigDecimal recoveredAmount,

        @Schema(description = "Principal, interest and fees of instalments whose due date has passed.")
        BigDecimal arrearsAmount,

        @Schema(
                description =
                        "Since the due date of the oldest instalment that is owed, beyond the product's tolerance.",
                example = "0")
        int daysPastDue,

        DelinquencyBucket delinquencyBucket,
        CollectionStatus collectionStatus,

        @Schema(description = "Due date of the oldest instalment that still asks for something; in the past when late.")
        @Nullable
        LocalDate nextPaymentDate,

        @Schema(description = "The open amount of that instalment.") @Nullable
        BigDecimal nextPaymentAmount,

        @Schema(description = "Payments received and not reversed.", example = "3")
        int paymentsMade,

        @Schema(description = "Instalments that still ask for something.", example = "9")
        int paymentsRemaining,

        @Schema(description = "Of the score that the decision was made on.", example = "low") @Nullable
        String riskCategory,

        @Schema(description = "Whether its plan was changed after it was signed.")
        boolean restructured,

        @Schema(description = "Number of the present plan; 1 is the plan as signed.", example = "1")
        int scheduleVersion,

        @Schema(description = "When it was noted that nothing is owed or expected any more.") @Nullable
        Instant closedAt,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static LoanResponse of(Loan loan) {
        int decimals = loan.terms().decimals();
        var next = loan.nextPaymentAmount();
        return new LoanResponse(
                loan.loanId(),
                loan.applicationReference(),
                loan.customerId(),
                loan.companyId(),
                loan.productCode(),
                loan.productVersion(),
                loan.offerHash(),
                loan.currency(),
                loan.principalAmount().setScale(decimals),
                loan.interestRate().setScale(4),
                loan.termMonths(),
                loan.monthlyPayment().setScale(decimals),
                loan.status(),
                loan.disbursementDate(),
                loan.disbursementReference(),
                loan.firstPaymentDate(),
                loan.maturityDate(),
                loan.totalAmountDue().setScale(decimals),
                loan.amountPaid().setScale(decimals),
                loan.outstandingBalance().setScale(decimals),
                loan.interestOutstanding().setScale(decimals),
                loan.feesOutstanding().setScale(decimals),
                loan.lateFees().setScale(decimals),
                loan.accruedInterest().setScale(decimals),
                loan.accruedTo(),
                loan.overpaidAmount().setScale(decimals),
                loan.uncoveredRefundAmount().setScale(decimals),
                loan.writtenOffAmount().setScale(decimals),
                loan.recoveredAmount().setScale(decimals),
                loan.arrearsAmount().setScale(decimals),
                loan.daysPastDue(),
                loan.delinquencyBucket(),
                loan.collectionStatus(),
                loan.nextPaymentDate(),
                next == null ? null : next.setScale(decimals),
                loan.paymentsMade(),
                loan.paymentsRemaining(),
                loan.riskCategory(),
                loan.isRestructured(),
                loan.scheduleVersion(),
                loan.closedAt(),
                loan.createdAt(),
                loan.updatedAt(),
                loan.version());
    }
}
