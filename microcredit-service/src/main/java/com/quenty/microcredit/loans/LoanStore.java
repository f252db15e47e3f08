package com.quenty.microcredit.loans;

import com.quenty.microcredit.businessdates.BusinessDateStore;
import com.quenty.microcredit.ledger.CollectionStatus;
import com.quenty.microcredit.ledger.DelinquencyBucket;
import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanGuard;
import com.quenty.microcredit.ledger.LoanReplay;
import com.quenty.microcredit.ledger.LoanState;
import com.quenty.microcredit.ledger.LoanStatus;
import com.quenty.microcredit.loanevents.LoanEventRepository;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.UpdatedEntity;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.OutsideDataScope;
import com.quenty.platform.security.RowScope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds loans, and writes events to them with all that follows. */
@Component
public class LoanStore {

    /** Of the history of a loan. */
    public static final String SUBJECT = "loan";

    private final LoanRepository loans;
    private final LoanEventRepository events;
    private final List<LoanProjection> projections;
    private final BusinessDateStore dates;
    private final StateHistory history;
    private final Clock clock;

    LoanStore(
            LoanRepository loans,
            LoanEventRepository events,
            List<LoanProjection> projections,
            BusinessDateStore dates,
            StateHistory history,
            Clock clock) {
        this.loans = loans;
        this.events = events;
        this.projections = projections;
        this.dates = dates;
        this.history = history;
        this.clock = clock;
    }

    /**
     * For reading.
     *
     * @throws LoanProblems.LoanNotFound also when the loan is outside the caller's data scope
     */
    @Transactional(readOnly = true)
    public LoanAccount read(Caller caller, String loanId) {
        var loan = loans.find(loanId, RowScope.of(caller)).orElseThrow(LoanProblems.LoanNotFound::new);
        return LoanAccount.readOnly(loan, events.of(loan.id()), dates.today());
    }

    /** All loans of a customer, oldest first, for reading. */
    @Transactional(readOnly = true)
    public List<LoanAccount> ofCustomer(String customerId) {
        var today = dates.today();
        var found = loans.findByCustomerIdOrderById(customerId);
        var eventsOf = events.of(found.stream().map(UpdatedEntity::id).toList());
        return found.stream()
                .map(loan -> LoanAccount.readOnly(loan, eventsOf.getOrDefault(loan.id(), List.of()), today))
                .toList();
    }

    /**
     * Locks the loan for a change, until the end of the running transaction. Changes are the lender's, and the lender is the
     * platform: the borrower's company sees the loan and books nothing on it.
     *
     * @throws LoanProblems.LoanNotFound also when the loan is outside the caller's data scope
     * @throws OutsideDataScope for callers who see it and do not see the whole platform
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LoanAccount open(Caller caller, String loanId) {
        var account = open(loanId, RowScope.of(caller));
        RowScope.requirePlatform(caller);
        return account;
    }

    /**
     * Locks the loan for a change that a sibling asks for, which may change every loan.
     *
     * @throws LoanProblems.LoanNotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LoanAccount openForSibling(String loanId) {
        return open(loanId, RowScope.ALL);
    }

    private LoanAccount open(String loanId, RowScope scope) {
        var today = dates.holdToday();
        var loan = loans.lock(loanId, scope).orElseThrow(LoanProblems.LoanNotFound::new);
        return LoanAccount.open(loan, events.of(loan.id()), today);
    }

    /** Pays out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LoanAccount disburse(NewLoan origin, LocalDate on, Booking booking) {
        var today = dates.holdToday();
        var event = new Disbursed(ExternalId.next("EVT"), on, origin.terms().principal());
        var refusals = LoanGuard.check(origin.terms(), List.of(), event, today, false);
        if (!refusals.isEmpty()) {
            throw LoanRefusals.problem(event, refusals);
        }
        var state = LoanReplay.replay(origin.terms(), List.of(event), today);
        var loan = loans.saveAndFlush(
                new Loan(ExternalId.next("LOAN"), origin, on, booking.reference(), state, today, clock.instant()));
        events.append(loan.id(), event, today, booking.actor(), booking.reason());
        record(loan, "status", null, loan.status(), booking.reason());
        var account = LoanAccount.open(loan, List.of(event), today);
        keepInStep(account, event, booking, Before.NOTHING);
        return account;
    }

    /**
     * Writes the event and all that follows from it.
     *
     * @param account that was opened in the running transaction
     * @return the state after the event
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LoanState book(LoanAccount account, LoanEvent event, Booking booking) {
        account.requireOpen();
        account.requireAcceptable(event, account.today(), booking.mayOverpay());
        events.append(account.key(), event, account.today(), booking.actor(), booking.reason());
        account.add(event);
        restate(account, event, booking);
        return account.state();
    }

    /** Brings the loan up to the day of the account: no event, but time has passed. */
    void age(LoanAccount account, Booking booking) {
        restate(account, null, booking);
    }

    private void restate(LoanAccount account, @Nullable LoanEvent event, Booking booking) {
        var loan = account.loan();
        var before = Before.of(loan);
        loan.restate(account.state(), account.today(), clock.instant());
        keepInStep(account, event, booking, before);
    }

    private void keepInStep(LoanAccount account, @Nullable LoanEvent event, Booking booking, Before before) {
        var loan = account.loan();
        var change =
                new LoanChange(account, event, booking, loan.interestEarned().subtract(before.interestEarned()));
        projections.forEach(projection -> projection.follow(change));
        if (before.status() != null) {
            record(loan, "status", before.status(), loan.status(), booking.reason());
        }
        record(loan, "delinquency_bucket", before.bucket(), loan.delinquencyBucket(), null);
        record(loan, "collection_status", before.collection(), loan.collectionStatus(), null);
        loans.saveAndFlush(loan);
    }

    private void record(Loan loan, String field, @Nullable Coded from, Coded to, @Nullable String reason) {
        if (from != to) {
            history.record(SUBJECT, loan.loanId(), field, from, to, reason);
        }
    }

    /** The figures of a loan that changes are derived from. */
    private record Before(
            @Nullable LoanStatus status,
            DelinquencyBucket bucket,
            CollectionStatus collection,
            BigDecimal interestEarned) {

        static final Before NOTHING =
                new Before(null, DelinquencyBucket.CURRENT, CollectionStatus.NONE, BigDecimal.ZERO);

        static Before of(Loan loan) {
            return new Before(loan.status(), loan.delinquencyBucket(), loan.collectionStatus(), loan.interestEarned());
        }
    }
}
