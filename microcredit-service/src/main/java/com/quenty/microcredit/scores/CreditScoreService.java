package com.quenty.microcredit.scores;

import com.quenty.microcredit.clients.Borrower;
import com.quenty.microcredit.clients.BorrowerDirectory;
import com.quenty.microcredit.clients.PurchaseHistoryDirectory;
import com.quenty.microcredit.clients.Purchases;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CurrentCaller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
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

/** Calculates and stores scores. Other services are called first; there is no score while one of them is unavailable. */
@Service
public class CreditScoreService {

    private static final Period RECENT = Period.ofMonths(6);

    private final CreditScoreRepository scores;
    private final BorrowerDirectory customers;
    private final PurchaseHistoryDirectory orders;
    private final CustomerLoans loans;
    private final PastApplications applications;
    private final CustomerLockStore lock;
    private final Idempotency idempotency;
    private final CurrentCaller currentCaller;
    private final BusinessZone zone;
    private final Clock clock;

    CreditScoreService(
            CreditScoreRepository scores,
            BorrowerDirectory customers,
            PurchaseHistoryDirectory orders,
            CustomerLoans loans,
            PastApplications applications,
            CustomerLockStore lock,
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
        this.idempotency = idempotency;
        this.currentCaller = currentCaller;
        this.zone = zone;
        this.clock = clock;
    }

    private record Prepared(Borrower borrower, Purchases purchases) {}

    CreditScoreResponse calculate(Caller caller, CalculateScoreRequest request) {
        request.requireMoney();
        var customerId = RowScope.customerForNew(caller, request.customerId());
        return idempotency.once(
                CreditScoreResponse.class,
                () -> new Prepared(customers.find(caller, customerId), orders.of(customerId)),
                prepared -> CreditScoreResponse.of(made(new ScoreSubject(
                        prepared.borrower().customerId(),
                        prepared.borrower().companyId(),
                        request.currency(),
                        Objects.requireNonNullElse(request.monthlyIncome(), BigDecimal.ZERO),
                        Objects.requireNonNullElse(request.monthlyDebts(), BigDecimal.ZERO),
                        prepared.purchases().firstOrderAt(),
                        prepared.purchases().completed(),
                        prepared.purchases().cancelled(),
                        null))));
    }

    /** Within the transaction that the score is for. */
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
        // Under the lock, so that no concurrent score comes between this one and the previous one.
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
}
