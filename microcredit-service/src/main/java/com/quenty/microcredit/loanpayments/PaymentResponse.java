package com.quenty.microcredit.loanpayments;

import com.quenty.microcredit.loanpayments.LoanPaymentRepository.Line;
import com.quenty.microcredit.loans.LoanAccount;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.DueTiming;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A movement of money with every version of where it went. */
record PaymentResponse(
        @Schema(example = "LOAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String loanId,

        @Schema(description = "ISO 4217; of all amounts.", example = "COP")
        String currency,

        PaymentSummary payment,

        @Schema(
                description =
                        "The entry that booked it and those that corrected it, in their order. Their amounts sum to"
                                + " those of the payment; the allocations of the latest count.")
        List<Entry> entries,

        @Schema(description = "Number of entries.") long version)
        implements Versioned {

    @Schema(name = "LedgerEntry")
    record Entry(
            @Schema(example = "PAY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String entryId,

            EntryType entryType,
            LocalDate bookedOn,

            @Schema(description = "The amount it added to the payment; negative where it took away.")
            BigDecimal paymentAmount,

            BigDecimal principalAmount,
            BigDecimal interestAmount,
            BigDecimal lateFeeAmount,
            BigDecimal feeAmount,
            BigDecimal creditAmount,
            BigDecimal recoveredAmount,

            @Schema(description = "Principal owed after it.")
            BigDecimal remainingBalance,

            @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String bookedBy,

            Instant createdAt,
            List<Part> allocations) {

        static Entry of(LoanPaymentRepository.Entry entry, List<Line> lines, LoanTerms terms) {
            int decimals = terms.decimals();
            var split = entry.split();
            return new Entry(
                    entry.paymentId(),
                    entry.type(),
                    entry.bookedOn(),
                    split.total().setScale(decimals),
                    split.principal().setScale(decimals),
                    split.interest().setScale(decimals),
                    split.lateFee().setScale(decimals),
                    split.fee().setScale(decimals),
                    split.credit().setScale(decimals),
                    split.recovered().setScale(decimals),
                    entry.balance().setScale(decimals),
                    entry.bookedBy(),
                    entry.createdAt(),
                    lines.stream().map(line -> Part.of(line, terms)).toList());
        }
    }

    @Schema(name = "PaymentAllocation")
    record Part(
            @Schema(description = "The instalment it went to.", example = "1")
            int rowNumber,

            DueTiming timing,
            DebtComponent component,

            @Schema(description = "The charge it went to, for fees and late fees.") @Nullable
            String chargeId,

            @Schema(description = "The day of the payment, or the later day on which credit was used.")
            LocalDate allocatedOn,

            BigDecimal amount) {

        static Part of(Line line, LoanTerms terms) {
            return new Part(
                    line.row(),
                    line.timing(),
                    line.component(),
                    line.charge(),
                    line.on(),
                    line.amount().setScale(terms.decimals()));
        }
    }

    /** @param entries of the payment, the one that booked it first */
    static PaymentResponse of(
            LoanAccount account, List<LoanPaymentRepository.Entry> entries, Map<String, List<Line>> linesByEntry) {
        var terms = account.terms();
        return new PaymentResponse(
                account.loanId(),
                terms.currency(),
                PaymentSummary.of(entries).inCurrency(terms),
                entries.stream()
                        .map(entry -> Entry.of(entry, linesByEntry.getOrDefault(entry.paymentId(), List.of()), terms))
                        .toList(),
                entries.size());
    }
}
