package com.quenty.microcredit.reschedules;

import com.quenty.microcredit.creditrates.CreditRateService;
import com.quenty.microcredit.ledger.LoanEvent.Rescheduled;
import com.quenty.microcredit.loanproducts.LoanProductCatalogue;
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
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RescheduleService {

    private static final String SUBJECT = "loan_reschedule";

    private static final int MOST_INSTALMENTS = 600;
    private static final int MOST_YEARS_AHEAD = 2;

    private static final Listing<RescheduleResponse> RESCHEDULES = Listing.of(RescheduleResponse.class)
            .select("r.reschedule_id, r.status, r.effective_date, r.next_due_date, r.annual_rate,"
                    + " r.further_instalments, r.reason, r.proposed_by, r.decided_by, r.decision_note,"
                    + " r.decided_at, r.created_at, r.updated_at, r.version")
            .from("loan_reschedules r")
            .tieBreaker("r.id")
            .sortable("created_at", "r.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final LoanStore loans;
    private final RescheduleRepository reschedules;
    private final LoanProductCatalogue products;
    private final CreditRateService rates;
    private final JdbcClient jdbc;
    private final BusinessZone zone;
    private final Listings listings;
    private final Idempotency idempotency;
    private final StateHistory history;
    private final Clock clock;

    RescheduleService(
            LoanStore loans,
            RescheduleRepository reschedules,
            LoanProductCatalogue products,
            CreditRateService rates,
            JdbcClient jdbc,
            BusinessZone zone,
            Listings listings,
            Idempotency idempotency,
            StateHistory history,
            Clock clock) {
        this.loans = loans;
        this.reschedules = reschedules;
        this.products = products;
        this.rates = rates;
        this.jdbc = jdbc;
        this.zone = zone;
        this.listings = listings;
        this.idempotency = idempotency;
        this.history = history;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    PageResponse<RescheduleResponse> list(Caller caller, String loanId, PageRequest page) {
        var account = loans.read(caller, loanId);
        return listings.page(RESCHEDULES, SqlFilter.all().andIf("r.loan_id = :?", account.key()), page);
    }

    @Transactional(readOnly = true)
    RescheduleResponse get(Caller caller, String loanId, String rescheduleId) {
        return RescheduleResponse.of(find(loans.read(caller, loanId), rescheduleId));
    }

    @Transactional(readOnly = true)
    ReschedulePreviewResponse preview(Caller caller, String loanId, RescheduleRequest request) {
        var account = loans.read(caller, loanId);
        var change = change(account, request);
        requireAcceptable(account, change);
        return new ReschedulePreviewResponse(
                ReschedulePreviewResponse.Plan.of(account.state()),
                ReschedulePreviewResponse.Plan.of(account.preview(change, account.today())));
    }

    RescheduleResponse propose(Caller caller, String loanId, IfMatch match, RescheduleRequest request) {
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

    /** The loan may have moved on since it was proposed, so it is looked at again. */
    RescheduleResponse approve(
            Caller caller, String loanId, String rescheduleId, IfMatch match, @Nullable String note) {
        return decide(caller, loanId, rescheduleId, match, note, (account, proposal) -> {
            var change = proposal.approve(caller.id(), note, clock.instant());
            requireAcceptable(account, change);
            loans.book(account, change, Booking.by(caller.id(), proposal.reason()));
        });
    }

    RescheduleResponse reject(Caller caller, String loanId, String rescheduleId, IfMatch match, @Nullable String note) {
        return decide(
                caller,
                loanId,
                rescheduleId,
                match,
                note,
                (account, proposal) -> proposal.reject(caller.id(), note, clock.instant()));
    }

    RescheduleResponse withdraw(
            Caller caller, String loanId, String rescheduleId, IfMatch match, @Nullable String note) {
        return decide(
                caller,
                loanId,
                rescheduleId,
                match,
                note,
                (account, proposal) -> proposal.withdraw(caller.id(), note, clock.instant()));
    }

    private RescheduleResponse decide(
            Caller caller,
            String loanId,
            String rescheduleId,
            IfMatch match,
            @Nullable String note,
            BiConsumer<LoanAccount, Reschedule> decision) {
        return idempotency.once(RescheduleResponse.class, () -> {
            var account = loans.open(caller, loanId);
            var proposal = find(account, rescheduleId);
            match.check(proposal.version());
            var from = proposal.status();
            decision.accept(account, proposal);
            history.record(SUBJECT, rescheduleId, "status", from, proposal.status(), note);
            return RescheduleResponse.of(reschedules.saveAndFlush(proposal));
        });
    }

    private Reschedule find(LoanAccount account, String rescheduleId) {
        return reschedules
                .findByLoanIdAndRescheduleId(account.key(), rescheduleId)
                .orElseThrow(RescheduleProblems.RescheduleNotFound::new);
    }

    private static Rescheduled change(LoanAccount account, RescheduleRequest request) {
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
        if (account.state().instalments().size() + change.furtherInstalments() > MOST_INSTALMENTS) {
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

    /** By the law of today, as for an offer: a rate that was agreed under an older one goes on only when left alone. */
    private void requireLawful(LoanAccount account, BigDecimal rate) {
        var cap = rates.legalCap(country(account), zone.today());
        if (cap.isPresent() && rate.compareTo(cap.get()) > 0) {
            throw LoanProblems.ChangeRefused.because(
                    "/annual_rate", "the law allows %s at most", cap.get().toPlainString());
        }
    }

    /** Kept with the application only. */
    private @Nullable String country(LoanAccount account) {
        return jdbc.sql("""
                        SELECT a.country FROM loans l JOIN credit_applications a ON a.id = l.application_id
                        WHERE l.id = :loan AND a.country IS NOT NULL
                        """)
                .param("loan", account.key())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
