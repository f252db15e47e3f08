package com.quenty.microcredit.reschedules;

import com.quenty.microcredit.applications.CreditApplicationQueries;
import com.quenty.microcredit.creditrates.CreditRateService;
import com.quenty.microcredit.ledger.LoanEvent.Rescheduled;
import com.quenty.microcredit.loanproducts.LoanProductStore;
import com.quenty.microcredit.loans.Booking;
import com.quenty.microcredit.loans.LoanAccount;
import com.quenty.microcredit.loans.LoanProblems;
import com.quenty.microcredit.loans.LoanStore;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RescheduleService {

    private static final String SUBJECT = "loan_reschedule";

    private static final int MOST_INSTALMENTS = 600;
    private static final int MOST_YEARS_AHEAD = 2;

    private final LoanStore loans;
    private final RescheduleRepository reschedules;
    private final LoanProductStore products;
    private final CreditRateService rates;
    private final CreditApplicationQueries applications;
    private final BusinessZone zone;
    private final Idempotency idempotency;
    private final StateHistory history;
    private final Clock clock;

    RescheduleService(
            LoanStore loans,
            RescheduleRepository reschedules,
            LoanProductStore products,
            CreditRateService rates,
            CreditApplicationQueries applications,
            BusinessZone zone,
            Idempotency idempotency,
            StateHistory history,
            Clock clock) {
        this.loans = loans;
        this.reschedules = reschedules;
        this.products = products;
        this.rates = rates;
        this.applications = applications;
        this.zone = zone;
        this.idempotency = idempotency;
        this.history = history;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ReschedulePreviewResponse preview(Caller caller, String loanId, ProposeRescheduleRequest request) {
        var account = loans.read(caller, loanId);
        var change = change(account, request);
        requireAcceptable(account, change);
        return new ReschedulePreviewResponse(
                ReschedulePreviewResponse.Plan.of(account.state()),
                ReschedulePreviewResponse.Plan.of(account.preview(change, account.today())));
    }

    RescheduleResponse propose(Caller caller, String loanId, IfMatch match, ProposeRescheduleRequest request) {
        return idempotency.once(RescheduleResponse.class, () -> {
            var account = loans.open(caller, loanId);
            account.check(match);
            reschedules
                    .findByLoanIdAndStatus(account.key(), RescheduleStatus.PROPOSED)
                    .ifPresent(open -> {
                        throw new RescheduleProblems.Undecided(open.rescheduleId());
                    });
            var change = change(account, request);
            requireAcceptable(account, change);
            var proposal = new Reschedule(account.key(), change, request.reason(), caller.id());
            history.record(SUBJECT, change.id(), "status", null, proposal.status(), request.reason());
            return RescheduleResponse.of(reschedules.saveAndFlush(proposal));
        });
    }

    /** The loan may have changed since the proposal, so it is checked again. */
    RescheduleResponse approve(
            Caller caller, String loanId, String rescheduleId, IfMatch match, @Nullable String reason) {
        return decide(caller, loanId, rescheduleId, match, reason, (account, proposal) -> {
            var change = proposal.approve(caller.id(), reason, clock.instant());
            requireAcceptable(account, change);
            loans.book(account, change, Booking.by(caller.id(), proposal.reason()));
        });
    }

    RescheduleResponse reject(
            Caller caller, String loanId, String rescheduleId, IfMatch match, @Nullable String reason) {
        return decide(
                caller,
                loanId,
                rescheduleId,
                match,
                reason,
                (account, proposal) -> proposal.reject(caller.id(), reason, clock.instant()));
    }

    RescheduleResponse withdraw(
            Caller caller, String loanId, String rescheduleId, IfMatch match, @Nullable String reason) {
        return decide(
                caller,
                loanId,
                rescheduleId,
                match,
                reason,
                (account, proposal) -> proposal.withdraw(caller.id(), reason, clock.instant()));
    }

    private RescheduleResponse decide(
            Caller caller,
            String loanId,
            String rescheduleId,
            IfMatch match,
            @Nullable String reason,
            BiConsumer<LoanAccount, Reschedule> decision) {
        return idempotency.once(RescheduleResponse.class, () -> {
            var account = loans.open(caller, loanId);
            var proposal = find(account, rescheduleId);
            match.check(proposal.version());
            var from = proposal.status();
            decision.accept(account, proposal);
            history.record(SUBJECT, rescheduleId, "status", from, proposal.status(), reason);
            return RescheduleResponse.of(reschedules.saveAndFlush(proposal));
        });
    }

    private Reschedule find(LoanAccount account, String rescheduleId) {
        return reschedules
                .findByLoanIdAndRescheduleId(account.key(), rescheduleId)
                .orElseThrow(RescheduleProblems.RescheduleNotFound::new);
    }

    private static Rescheduled change(LoanAccount account, ProposeRescheduleRequest request) {
        return new Rescheduled(
                ExternalId.next("RSC"),
                Objects.requireNonNullElse(request.effectiveDate(), account.today()),
                request.nextDueDate(),
                request.annualRate(),
                request.further());
    }

    private void requireAcceptable(LoanAccount account, Rescheduled change) {
        var next = change.nextDueDate();
        if (next != null && next.isAfter(account.today().plusYears(MOST_YEARS_AHEAD))) {
            throw LoanProblems.ChangeRefused.because(
                    "/next_due_date", "must not lie more than %d years ahead", MOST_YEARS_AHEAD);
        }
        account.requireAcceptable(change, account.today(), false);
        if (account.stateOn(change.on()).planned().size() + change.furtherInstalments() > MOST_INSTALMENTS) {
            throw LoanProblems.ChangeRefused.because(
                    "/further_instalments", "must not make more than %d instalments", MOST_INSTALMENTS);
        }
        var rate = change.annualRate();
        var limits = products.version(account.productCode(), account.productVersion())
                .annualRate();
        if (rate != null && !limits.contains(rate)) {
            throw LoanProblems.ChangeRefused.because("/annual_rate", "must be from %s", limits);
        }
        if (rate != null) {
            requireLawful(account, rate);
        }
    }

    /**
     * By the law of today, as for an offer; a rate that was agreed under an older law stays valid only if it is not
     * changed.
     */
    private void requireLawful(LoanAccount account, BigDecimal rate) {
        var cap = rates.legalCap(applications.countryOf(account.applicationId()), zone.today());
        if (cap.isPresent() && rate.compareTo(cap.get()) > 0) {
            throw LoanProblems.ChangeRefused.because(
                    "/annual_rate", "the law allows %s at most", cap.get().toPlainString());
        }
    }
}
