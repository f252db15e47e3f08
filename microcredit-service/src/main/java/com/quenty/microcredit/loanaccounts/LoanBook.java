package com.quenty.microcredit.loanaccounts;

import com.quenty.microcredit.access.Visibility;
import com.quenty.microcredit.businessdates.BusinessCalendar;
import com.quenty.microcredit.ledger.CollectionStatus;
import com.quenty.microcredit.ledger.DelinquencyBucket;
import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanGuard;
import com.quenty.microcredit.ledger.LoanReplay;
import com.quenty.microcredit.ledger.LoanState;
import com.quenty.microcredit.ledger.LoanStatus;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens loans, and writes what happens to them. */
@Component
public class LoanBook {

    private static final String SUBJECT = "loan";

    private final LoanRepository loans;
    private final LoanEventLog log;
    private final PaymentLedger payments;
    private final ScheduleArchive schedules;
    private final AccrualLedger accruals;
    private final BusinessCalendar calendar;
    private final StateHistory history;
    private final Clock clock;

    LoanBook(
            LoanRepository loans,
            LoanEventLog log,
            PaymentLedger payments,
            ScheduleArchive schedules,
            AccrualLedger accruals,
            BusinessCalendar calendar,
            StateHistory history,
            Clock clock) {
        this.loans = loans;
        this.log = log;
        this.payments = payments;
        this.schedules = schedules;
        this.accruals = accruals;
        this.calendar = calendar;
        this.history = history;
        this.clock = clock;
    }

    /**
     * For reading.
     *
     * @throws LoanNotFound also when the caller may not know of it
     */
    @Transactional(readOnly = true)
    public LoanAccount read(Caller caller, String loanId) {
        var visible = Visibility.of(caller);
        var loan =
                loans.findVisible(loanId, visible.customer(), visible.company()).orElseThrow(LoanNotFound::new);
        return new LoanAccount(this, loan, log.of(loan.id()), calendar.today(), false);
    }

    /** All loans of a customer, oldest first, for reading. */
    @Transactional(readOnly = true)
    public List<LoanAccount> ofCustomer(String customerId) {
        var found = loans.findByCustomerIdOrderById(customerId);
        var events = log.of(found.stream().map(Loan::id).toList());
        var today = calendar.today();
        return found.stream()
                .map(loan -> new LoanAccount(this, loan, events.getOrDefault(loan.id(), List.of()), today, false))
                .toList();
    }

    /**
     * For a change, until the end of the running transaction.
     *
     * @throws LoanNotFound also when the caller may not know of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LoanAccount open(Caller caller, String loanId) {
        var today = calendar.holdToday();
        var visible = Visibility.of(caller);
        var loan =
                loans.lockVisible(loanId, visible.customer(), visible.company()).orElseThrow(LoanNotFound::new);
        return new LoanAccount(this, loan, log.of(loan.id()), today, true);
    }

    /**
     * As above, for a sibling, who may know of all.
     *
     * @throws LoanNotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LoanAccount openForSibling(String loanId) {
        var today = calendar.holdToday();
        var loan = loans.lockVisible(loanId, "", "").orElseThrow(LoanNotFound::new);
        return new LoanAccount(this, loan, log.of(loan.id()), today, true);
    }

    /** Pays out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LoanAccount disburse(NewLoan origin, LocalDate on, Booking booking) {
        var today = calendar.holdToday();
        var event = new Disbursed(ExternalId.next("EVT"), on, origin.terms().principal());
        var refusals = LoanGuard.check(origin.terms(), List.of(), event, today, false);
        if (!refusals.isEmpty()) {
            throw Refusals.problem(event, refusals);
        }
        var events = List.<LoanEvent>of(event);
        var state = LoanReplay.replay(origin.terms(), events, today);
        var loan = loans.saveAndFlush(
                new Loan(ExternalId.next("LOAN"), origin, on, booking.reference(), state, today, clock.instant()));
        log.append(loan.id(), event, today, booking.actor(), booking.reason());
        record(loan, "status", null, loan.status(), booking.reason());
        keepInStep(loan, events, state, event, booking, today, Before.NOTHING);
        return new LoanAccount(this, loan, events, today, true);
    }

    /** @param events with the new one among them */
    LoanState write(Loan loan, List<LoanEvent> events, LoanEvent event, Booking booking, LocalDate today) {
        payments.requireNew(loan, booking.reference());
        log.append(loan.id(), event, today, booking.actor(), booking.reason());
        return restate(loan, events, event, booking, today);
    }

    /** @param event null when only days have passed */
    LoanState restate(Loan loan, List<LoanEvent> events, @Nullable LoanEvent event, Booking booking, LocalDate today) {
        var before = Before.of(loan);
        var state = LoanReplay.replay(loan.terms(), events, today);
        loan.restate(state, today, clock.instant());
        keepInStep(loan, events, state, event, booking, today, before);
        return state;
    }

    private void keepInStep(
            Loan loan,
            List<LoanEvent> events,
            LoanState state,
            @Nullable LoanEvent event,
            Booking booking,
            LocalDate today,
            Before before) {
        payments.follow(loan, events, state, event, booking, today);
        if (event != null) {
            schedules.follow(loan, state, event, today);
        }
        accruals.follow(loan, before.interestEarned(), today);
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

    List<PlannedRow> plan(Loan loan, int version) {
        return schedules.rows(loan, version);
    }

    /** What a change is told from. */
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
