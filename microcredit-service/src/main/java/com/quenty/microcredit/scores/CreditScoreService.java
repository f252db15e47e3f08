package com.quenty.microcredit.scores;

import com.quenty.microcredit.access.Visibility;
import com.quenty.microcredit.clients.Borrower;
import com.quenty.microcredit.clients.BorrowerDirectory;
import com.quenty.microcredit.clients.OrderHistory;
import com.quenty.microcredit.clients.Purchases;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CurrentCaller;
import com.quenty.platform.security.DataScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes scores, and keeps them. Siblings are asked before; if one of them can't answer there is no score at all. */
@Service
public class CreditScoreService {

    private static final Period RECENT = Period.ofMonths(6);

    private static final Listing<CreditScoreSummary> LISTING = Listing.of(CreditScoreSummary.class)
            .select("s.score_id, s.customer_id, s.application_id, s.score, s.risk_category, s.score_version,"
                    + " s.score_change, s.score_date")
            .from("credit_scores s")
            .tieBreaker("s.id")
            .sortable("score_date", "s.score_date", SortType.TIMESTAMP)
            .sortable("score", "s.score", SortType.INTEGER)
            .defaultSort("-score_date")
            .build();

    private final CreditScoreRepository scores;
    private final BorrowerDirectory customers;
    private final OrderHistory orders;
    private final CustomerLoans loans;
    private final PastApplications applications;
    private final CustomerLock lock;
    private final Listings listings;
    private final Idempotency idempotency;
    private final CurrentCaller currentCaller;
    private final BusinessZone zone;
    private final Clock clock;

    CreditScoreService(
            CreditScoreRepository scores,
            BorrowerDirectory customers,
            OrderHistory orders,
            CustomerLoans loans,
            PastApplications applications,
            CustomerLock lock,
            Listings listings,
            Idempotency idempotency,
            CurrentCaller currentCaller,
            BusinessZone zone,
            Clock clock) {
        this.scores = scores;
        this.customers = customers;
        this.orders = orders;
        this.loans = loans;
        this.applications = applications;
        this.lock = lock;
        this.listings = listings;
        this.idempotency = idempotency;
        this.currentCaller = currentCaller;
        this.zone = zone;
        this.clock = clock;
    }

    private record Asked(Borrower borrower, Purchases purchases) {}

    CreditScoreResponse calculate(Caller caller, CalculateScoreRequest request) {
        request.requireMoney();
        var customerId = customerOf(caller, request);
        return idempotency.once(
                CreditScoreResponse.class,
                () -> new Asked(customers.find(caller, customerId), orders.of(customerId)),
                asked -> CreditScoreResponse.of(made(new ScoreSubject(
                        asked.borrower().customerId(),
                        asked.borrower().companyId(),
                        request.currency(),
                        Objects.requireNonNullElse(request.monthlyIncome(), BigDecimal.ZERO),
                        Objects.requireNonNullElse(request.monthlyDebts(), BigDecimal.ZERO),
                        asked.purchases().firstOrderAt(),
                        asked.purchases().completed(),
                        asked.purchases().cancelled(),
                        null))));
    }

    private static String customerOf(Caller caller, CalculateScoreRequest request) {
        if (request.customerId() != null) {
            return request.customerId();
        }
        if (caller.scope() == DataScope.OWN) {
            return caller.id();
        }
        throw ValidationFailed.of("/customer_id", "must not be null");
    }

    /** Within the transaction of whatever the score is for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TakenScore take(ScoreSubject subject) {
        var taken = made(subject);
        return new TakenScore(
                taken.scoreId(),
                taken.score(),
                taken.riskCategory(),
                taken.inputs().monthlyDebtService().subtract(subject.debtsElsewhere()));
    }

    private CreditScore made(ScoreSubject subject) {
        // Which score came before is only certain while no other can be taken.
        lock.hold(subject.customerId());
        var inputs = inputs(subject);
        var score = ScoreCalculator.score(inputs);
        var previous = scores.findPrevious(subject.customerId(), score.version());
        return scores.saveAndFlush(new CreditScore(
                ExternalId.next("SCORE"),
                subject,
                inputs,
                score,
                previous.orElse(null),
                currentCaller.find().map(Caller::id).orElse("system"),
                clock.instant()));
    }

    private ScoreInputs inputs(ScoreSubject subject) {
        var today = zone.today();
        var record = loans.of(subject.customerId(), subject.currency(), today);
        var since = zone.startOf(today.minus(RECENT));
        return new ScoreInputs(
                record.onTime(),
                record.late1To30(),
                record.late31To60(),
                record.late61To90(),
                record.lateOver90(),
                record.writtenOff(),
                subject.monthlyIncome(),
                subject.debtsElsewhere().add(record.monthlyInstalments()),
                record.lent(),
                record.outstanding(),
                historyMonths(record.firstLoanOn(), subject.firstOrderAt(), today),
                applications.countSince(subject.customerId(), since, subject.applicationId()),
                record.recentLoans(),
                record.paidOff(),
                subject.completedOrders(),
                subject.cancelledOrders());
    }

    /** Since the first loan or order, whichever is older. */
    private int historyMonths(@Nullable LocalDate firstLoan, @Nullable Instant firstOrderAt, LocalDate today) {
        var firstOrder = firstOrderAt == null ? today : zone.dateOf(firstOrderAt);
        var first = firstLoan == null || firstOrder.isBefore(firstLoan) ? firstOrder : firstLoan;
        return (int) Math.max(0, Period.between(first, today).toTotalMonths());
    }

    @Transactional(readOnly = true)
    PageResponse<CreditScoreSummary> list(Caller caller, CreditScoreFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(caller, "s.customer_id", "s.company_id")
                        .andIf("s.customer_id = :?", filter.customerId())
                        .andIf("s.risk_category = :?", filter.riskCategory())
                        .andIf("s.score_date >= :?", filter.scoredFrom())
                        .andIf("s.score_date < :?", filter.scoredBefore()),
                page);
    }

    @Transactional(readOnly = true)
    CreditScoreResponse get(Caller caller, String scoreId) {
        return CreditScoreResponse.of(find(caller, scoreId));
    }

    @Transactional(readOnly = true)
    CreditScoreResponse latest(Caller caller, String customerId) {
        var visible = Visibility.of(caller);
        return scores.findLatest(customerId, visible.customer(), visible.company())
                .map(CreditScoreResponse::of)
                .orElseThrow(ScoreNotFound::new);
    }

    @Transactional(readOnly = true)
    ScoreExplanation explain(Caller caller, String scoreId) {
        return ScoreExplanation.of(find(caller, scoreId));
    }

    private CreditScore find(Caller caller, String scoreId) {
        var visible = Visibility.of(caller);
        return scores.findVisible(scoreId, visible.customer(), visible.company())
                .orElseThrow(ScoreNotFound::new);
    }
}
