package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.CollectionStatus;
import com.quenty.microcredit.ledger.DelinquencyBucket;
import com.quenty.microcredit.ledger.InstalmentState;
import com.quenty.microcredit.ledger.LoanState;
import com.quenty.microcredit.ledger.LoanStatus;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Money lent to one customer and repaid in instalments.
 *
 * <p>Born {@code active} on the day the money leaves us, with a copy of the terms that were signed. From then on
 * nothing sets a figure here: each event is written to the loan's log, the replay of all of them gives the state, and
 * {@link #restate} takes it over. It ends {@code paid_off}, {@code overpaid} until the excess is refunded, or
 * {@code written_off}; a reversal can bring the debt back.
 */
@Entity
@Table(name = "loans")
class Loan extends UpdatedEntity {

    private String loanId;
    private Integer applicationId;
    private String applicationReference;
    private String customerId;

    @Nullable
    private String companyId;

    private String productCode;
    private Integer productVersion;
    private String offerHash;
    private String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    private LoanTerms terms;

    private BigDecimal principalAmount;
    private BigDecimal interestRate;
    private int termMonths;
    private BigDecimal monthlyPayment;

    @Enumerated(EnumType.STRING)
    private LoanStatus status = LoanStatus.APPROVED;

    private LocalDate disbursementDate;

    @Nullable
    private String disbursementReference;

    private LocalDate firstPaymentDate;
    private LocalDate maturityDate;
    private BigDecimal totalAmountDue;
    private BigDecimal amountPaid;
    private BigDecimal outstandingBalance;
    private BigDecimal interestOutstanding;
    private BigDecimal feesOutstanding;
    private BigDecimal lateFees;
    private BigDecimal accruedInterest;
    private LocalDate accruedTo;
    private BigDecimal interestEarned;
    private BigDecimal overpaidAmount;

    private BigDecimal uncoveredRefundAmount;
    private BigDecimal writtenOffAmount;
    private BigDecimal recoveredAmount;
    private BigDecimal arrearsAmount;

    @Nullable
    private LocalDate nextPaymentDate;

    @Nullable
    private BigDecimal nextPaymentAmount;

    private int paymentsMade;
    private Integer paymentsRemaining;
    private int daysPastDue;

    @Nullable
    private LocalDate pastDueSince;

    @Enumerated(EnumType.STRING)
    private DelinquencyBucket delinquencyBucket = DelinquencyBucket.CURRENT;

    @Enumerated(EnumType.STRING)
    private CollectionStatus collectionStatus = CollectionStatus.NONE;

    @Nullable
    private String riskCategory;

    private boolean restructured;
    private int scheduleVersion;
    private LocalDate agedTo;

    @Nullable
    private LocalDate nextAgeingDate;

    @Nullable
    private Instant closedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Loan() {}

    /** @param state right after the disbursement, on {@code today} */
    @SuppressWarnings("NullAway.Init") // the rest is the replay's
    Loan(
            String loanId,
            NewLoan origin,
            LocalDate disbursed,
            @Nullable String reference,
            LoanState state,
            LocalDate today,
            Instant now) {
        this.loanId = loanId;
        this.applicationId = origin.applicationKey();
        this.applicationReference = origin.applicationId();
        this.customerId = origin.customerId();
        this.companyId = origin.companyId();
        this.productCode = origin.productCode();
        this.productVersion = origin.productVersion();
        this.offerHash = origin.offerHash();
        this.terms = origin.terms();
        this.currency = terms.currency();
        this.principalAmount = terms.principal();
        this.interestRate = terms.annualRate();
        this.riskCategory = origin.riskCategory();
        this.disbursementDate = disbursed;
        this.disbursementReference = reference;
        this.monthlyPayment = regularInstalment(state.instalments());
        this.termMonths = origin.termMonths();
        this.interestEarned = terms.zero();
        restate(state, today, now);
    }

    /**
     * Takes over what the replay found. The only writer of everything that can change.
     *
     * @throws LoanProblems.AmountTooLarge when a figure outgrows its column
     */
    void restate(LoanState state, LocalDate today, Instant now) {
        var rows = state.instalments();
        var next = state.next();
        // All that can be refused comes first: a loan that can't be restated stays as it was.
        var moved = status == state.status() ? status : status.to(state.status());
        var asked = LoanProblems.AmountTooLarge.unlessKept(sum(
                state.principal().due(),
                state.interest().due(),
                state.fees().due(),
                state.penalties().due()));
        var penalties =
                LoanProblems.AmountTooLarge.unlessInstalment(state.penalties().outstanding());
        var nextAmount = next == null ? null : LoanProblems.AmountTooLarge.unlessInstalment(next.outstanding());
        var nextAgeing = NextAgeing.after(terms, state);

        status = moved;
        firstPaymentDate = rows.getFirst().due();
        maturityDate = state.maturity();
        totalAmountDue = asked;
        amountPaid = sum(
                state.principal().paid(),
                state.interest().paid(),
                state.fees().paid(),
                state.penalties().paid());
        outstandingBalance = state.outstandingPrincipal();
        interestOutstanding = state.interest().outstanding();
        feesOutstanding = state.fees().outstanding();
        lateFees = penalties;
        accruedInterest = state.accruedInterest();
        accruedTo = today;
        interestEarned = earned(state);
        overpaidAmount = state.overpaid();
        uncoveredRefundAmount = state.uncoveredRefunds();
        writtenOffAmount = state.writtenOff();
        recoveredAmount = state.recovered();
        arrearsAmount = state.arrears();
        nextPaymentDate = next == null ? null : next.due();
        nextPaymentAmount = nextAmount;
        paymentsMade = state.payments().size();
        paymentsRemaining = (int)
                rows.stream().filter(row -> row.outstanding().signum() > 0).count();
        daysPastDue = state.daysPastDue();
        pastDueSince = daysPastDue == 0 ? null : today.minusDays(daysPastDue);
        delinquencyBucket = state.bucket();
        collectionStatus = state.bucket().collection();
        restructured = state.restructured();
        agedTo = today;
        nextAgeingDate = nextAgeing;
        closedAt = status.closed() ? (closedAt == null ? now : closedAt) : null;
    }

    /**
     * Interest of instalments that fell due, what was paid of later ones, and what has arisen in the period under way.
     */
    private static BigDecimal earned(LoanState state) {
        var closedOn = state.closedOn();
        var day = closedOn == null ? state.asOf() : closedOn;
        return state.instalments().stream()
                .map(row -> row.due().isAfter(day)
                        ? row.interest().paid()
                        : row.interest().due())
                .reduce(state.accruedInterest(), BigDecimal::add);
    }

    /** The first instalment that repays principal; the last one takes the rest and would mislead. */
    private static BigDecimal regularInstalment(List<InstalmentState> rows) {
        var regular = rows.stream()
                .filter(row -> row.principal().due().signum() > 0)
                .findFirst()
                .orElse(rows.getLast());
        rows.forEach(
                row -> LoanProblems.AmountTooLarge.unlessInstalment(row.total().due()));
        return regular.total().due();
    }

    private static BigDecimal sum(BigDecimal... amounts) {
        return Stream.of(amounts).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @return the number of the new version */
    int replan() {
        return ++scheduleVersion;
    }

    /** The day that a change of this loan is made on: the business date, unless the end of day was here already. */
    LocalDate dayOf(LocalDate businessDate) {
        return agedTo.isAfter(businessDate) ? agedTo : businessDate;
    }

    String loanId() {
        return loanId;
    }

    String applicationReference() {
        return applicationReference;
    }

    String customerId() {
        return customerId;
    }

    @Nullable
    String companyId() {
        return companyId;
    }

    String productCode() {
        return productCode;
    }

    int productVersion() {
        return productVersion;
    }

    String offerHash() {
        return offerHash;
    }

    String currency() {
        return currency;
    }

    LoanTerms terms() {
        return terms;
    }

    BigDecimal principalAmount() {
        return principalAmount;
    }

    BigDecimal interestRate() {
        return interestRate;
    }

    int termMonths() {
        return termMonths;
    }

    BigDecimal monthlyPayment() {
        return monthlyPayment;
    }

    LoanStatus status() {
        return status;
    }

    LocalDate disbursementDate() {
        return disbursementDate;
    }

    @Nullable
    String disbursementReference() {
        return disbursementReference;
    }

    LocalDate firstPaymentDate() {
        return firstPaymentDate;
    }

    LocalDate maturityDate() {
        return maturityDate;
    }

    BigDecimal totalAmountDue() {
        return totalAmountDue;
    }

    BigDecimal amountPaid() {
        return amountPaid;
    }

    BigDecimal outstandingBalance() {
        return outstandingBalance;
    }

    BigDecimal interestOutstanding() {
        return interestOutstanding;
    }

    BigDecimal feesOutstanding() {
        return feesOutstanding;
    }

    BigDecimal lateFees() {
        return lateFees;
    }

    BigDecimal accruedInterest() {
        return accruedInterest;
    }

    LocalDate accruedTo() {
        return accruedTo;
    }

    BigDecimal interestEarned() {
        return interestEarned;
    }

    BigDecimal overpaidAmount() {
        return overpaidAmount;
    }

    BigDecimal uncoveredRefundAmount() {
        return uncoveredRefundAmount;
    }

    BigDecimal writtenOffAmount() {
        return writtenOffAmount;
    }

    BigDecimal recoveredAmount() {
        return recoveredAmount;
    }

    BigDecimal arrearsAmount() {
        return arrearsAmount;
    }

    @Nullable
    LocalDate nextPaymentDate() {
        return nextPaymentDate;
    }

    @Nullable
    BigDecimal nextPaymentAmount() {
        return nextPaymentAmount;
    }

    int paymentsMade() {
        return paymentsMade;
    }

    int paymentsRemaining() {
        return paymentsRemaining;
    }

    int daysPastDue() {
        return daysPastDue;
    }

    DelinquencyBucket delinquencyBucket() {
        return delinquencyBucket;
    }

    CollectionStatus collectionStatus() {
        return collectionStatus;
    }

    @Nullable
    String riskCategory() {
        return riskCategory;
    }

    boolean isRestructured() {
        return restructured;
    }

    int scheduleVersion() {
        return scheduleVersion;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
