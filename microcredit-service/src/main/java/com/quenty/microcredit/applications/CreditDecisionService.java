package com.quenty.microcredit.applications;

import com.quenty.microcredit.clients.BorrowerDirectory;
import com.quenty.microcredit.clients.CustomerNotVerified;
import com.quenty.microcredit.clients.OrderHistory;
import com.quenty.microcredit.clients.Purchases;
import com.quenty.microcredit.creditpolicies.Applicant;
import com.quenty.microcredit.creditpolicies.CreditDecision;
import com.quenty.microcredit.creditpolicies.CreditPolicyService;
import com.quenty.microcredit.creditrates.CreditRateService;
import com.quenty.microcredit.decisions.CreditWish;
import com.quenty.microcredit.decisions.DecisionLog;
import com.quenty.microcredit.decisions.DecisionOutcome;
import com.quenty.microcredit.decisions.DecisionResponse;
import com.quenty.microcredit.decisions.Underwriting;
import com.quenty.microcredit.decisions.Verdict;
import com.quenty.microcredit.loanproducts.LoanProduct;
import com.quenty.microcredit.loanproducts.LoanProductStore;
import com.quenty.microcredit.offers.OfferBook;
import com.quenty.microcredit.offers.OfferPlan;
import com.quenty.microcredit.offers.TermsOutsideProduct;
import com.quenty.microcredit.offers.WishedTerms;
import com.quenty.microcredit.scores.CreditScoreService;
import com.quenty.microcredit.scores.ScoreSubject;
import com.quenty.microcredit.scores.TakenScore;
import com.quenty.microcredit.terms.Violation;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.money.Money;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Decides on applications: by rules where they are clear, else by two people. Siblings are asked before the transaction;
 * while one of them can't answer, nothing is decided and nothing is scored.
 */
@Service
class CreditDecisionService {

    /** Who decides when the rules do. */
    private static final String RULES = "system";

    private final ApplicationFiles files;
    private final BorrowerDirectory customers;
    private final OrderHistory orders;
    private final CreditScoreService scores;
    private final LoanProductStore products;
    private final CreditPolicyService policies;
    private final CreditRateService rates;
    private final Exposure exposure;
    private final OfferBook offers;
    private final DecisionLog log;
    private final Deadlines deadlines;
    private final Deliveries deliveries;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final BusinessZone zone;
    private final Clock clock;

    CreditDecisionService(
            ApplicationFiles files,
            BorrowerDirectory customers,
            OrderHistory orders,
            CreditScoreService scores,
            LoanProductStore products,
            CreditPolicyService policies,
            CreditRateService rates,
            Exposure exposure,
            OfferBook offers,
            DecisionLog log,
            Deadlines deadlines,
            Deliveries deliveries,
            Idempotency idempotency,
            TransactionOperations transaction,
            BusinessZone zone,
            Clock clock) {
        this.files = files;
        this.customers = customers;
        this.orders = orders;
        this.scores = scores;
        this.products = products;
        this.policies = policies;
        this.rates = rates;
        this.exposure = exposure;
        this.offers = offers;
        this.log = log;
        this.deadlines = deadlines;
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.zone = zone;
        this.clock = clock;
    }

    /** Takes the customer's score and lets the rules decide. */
    CreditApplicationResponse decide(Caller caller, String applicationId, IfMatch match) {
        return idempotency.once(
                CreditApplicationResponse.class,
                () -> {
                    var application = visibleToStaff(caller, applicationId);
                    application.requireReadyForDecision(caller);
                    customers.requireVerified(application.customerId());
                    return orders.of(application.customerId());
                },
                purchases -> {
                    var application = files.lock(caller, applicationId, match);
                    application.requireReadyForDecision(caller);
                    deliveries.cancel(DecideVerified.class, applicationId);
                    return decideByRules(caller.id(), application, purchases);
                });
    }

    /**
     * As {@link #decide}, of our own accord; nothing when there is nothing left to decide.
     *
     * @throws CustomerNotVerified when we may not lend to him now; the application waits for whoever looks into it
     */
    void decideVerified(String applicationId) {
        var found = files.find(applicationId);
        if (!found.readyForDecision()) {
            return;
        }
        customers.requireVerified(found.customerId());
        var purchases = orders.of(found.customerId());
        transaction.executeWithoutResult(status -> {
            var application = files.lock(applicationId);
            if (application.readyForDecision()) {
                decideByRules(RULES, application, purchases);
            }
        });
    }

    private CreditApplicationResponse decideByRules(
            String askedBy, CreditApplication application, Purchases purchases) {
        // Holds the customer's lock from here on: what the score and the exposure see stays so until the offer is made.
        var others = exposure.besides(application);
        var taken = scores.take(subject(application, purchases));
        var verdict = Underwriting.decide(
                taken.value(),
                new CreditWish(
                        application.requestedAmount(),
                        application.requestedTermMonths(),
                        application.requestedFirstDueDate(),
                        application.country(),
                        application.incomeOrNone(),
                        application.existingDebts().add(taken.ownInstalments()),
                        application.employmentDuration(),
                        others),
                productOf(application),
                policies.policy(),
                rates.rates(application.currency(), application.country()),
                zone.today());
        log.automatic(application.id(), taken.scoreId(), verdict, askedBy);
        return applied(application, taken, verdict);
    }

    private static ScoreSubject subject(CreditApplication application, Purchases purchases) {
        return new ScoreSubject(
                application.customerId(),
                application.companyId(),
                application.currency(),
                application.incomeOrNone(),
                application.existingDebts(),
                purchases.firstOrderAt(),
                purchases.completed(),
                purchases.cancelled(),
                application.applicationId());
    }

    private CreditApplicationResponse applied(CreditApplication application, TakenScore taken, Verdict verdict) {
        var reasons = DecisionLog.reasons(verdict.decision());
        application.score(taken);
        return switch (verdict.decision()) {
            case CreditDecision.Approved it ->
                offered(application, Objects.requireNonNull(verdict.plan()), RULES, "all rules passed");
            case CreditDecision.Rejected it ->
                files.move(
                        application, each -> each.reject(reasons, RULES, clock.instant()), String.join("; ", reasons));
            case CreditDecision.Referred it ->
                files.move(application, each -> each.refer(reasons), String.join("; ", reasons));
        };
    }

    private CreditApplicationResponse offered(
            CreditApplication application, OfferPlan plan, String approver, String reason) {
        var terms = new WishedTerms(
                plan.terms().principal(),
                plan.termMonths(),
                plan.terms().annualRate(),
                plan.terms().firstDueDate());
        offers.make(
                application.id(),
                application.applicationId(),
                application.customerId(),
                plan,
                deadlines.offerValidUntil());
        return files.move(
                application, each -> each.approve(terms, approver, clock.instant(), deadlines.forAcceptance()), reason);
    }

    /** One person says yes to these terms; they have to be possible. */
    CreditApplicationResponse recommend(
            Caller caller, String applicationId, IfMatch match, RecommendTermsRequest request) {
        return idempotency.once(CreditApplicationResponse.class, () -> {
            var application = lockedForStaff(caller, applicationId, match);
            application.requireNotOwn(caller);
            application.status().to(ApplicationStatus.RECOMMENDED);
            var terms = request.terms(application.requestedFirstDueDate());
            var product = requirePossible(application, terms);
            requireAskedFor(application, terms);
            exposure.requireRoom(application, request.amount());
            var policy = policies.policy();
            log.recommended(
                    application.id(),
                    policy.on(zone.today()).validFrom(),
                    request.annualRate(),
                    policy.affordability(applicant(application, product, terms), zone.today()),
                    List.of(request.reason()),
                    caller.id());
            var recommendation = new Recommendation(
                    Money.of(request.amount(), application.currency()).amount(),
                    request.termMonths(),
                    request.annualRate(),
                    terms.firstDueDate(),
                    request.reason(),
                    caller.id(),
                    clock.instant());
            return files.move(application, each -> each.recommend(recommendation), request.reason());
        });
    }

    private static void requireAskedFor(CreditApplication application, WishedTerms terms) {
        var found = new ArrayList<Violation>();
        if (terms.amount().compareTo(application.requestedAmount()) > 0) {
            found.add(new Violation(
                    "/amount",
                    "is more than the %s asked for"
                            .formatted(application.requestedAmount().toPlainString())));
        }
        if (terms.termMonths() > application.requestedTermMonths()) {
            found.add(new Violation(
                    "/term_months", "is more than the %d asked for".formatted(application.requestedTermMonths())));
        }
        if (!found.isEmpty()) {
            throw new TermsBeyondRequest(found);
        }
    }

    /** As the rules would see him if these were the terms that he asked for. */
    private Applicant applicant(CreditApplication application, LoanProduct product, WishedTerms terms) {
        return new Applicant(
                Objects.requireNonNullElse(application.creditScore(), 0),
                terms.amount(),
                application.incomeOrNone(),
                application.existingDebts().add(exposure.monthlyInstalments(application)),
                OfferPlan.of(product, terms, zone.today()).monthly(),
                application.employmentDuration());
    }

    /** Another person agrees to what was recommended: there is an offer. */
    CreditApplicationResponse approve(Caller caller, String applicationId, IfMatch match, String reason) {
        return idempotency.once(
                CreditApplicationResponse.class,
                () -> {
                    var application = visibleToStaff(caller, applicationId);
                    application.termsToApprove(caller);
                    return customers.requireVerified(application.customerId());
                },
                customer -> {
                    var application = lockedForStaff(caller, applicationId, match);
                    var terms = application.termsToApprove(caller);
                    // The law may have changed since, and so may what the customer owes.
                    var product = requirePossible(application, terms);
                    exposure.requireRoom(application, terms.amount());
                    log.manual(
                            application.id(),
                            DecisionOutcome.APPROVED,
                            terms.annualRate(),
                            List.of(reason),
                            caller.id());
                    return offered(application, OfferPlan.of(product, terms, zone.today()), caller.id(), reason);
                });
    }

    /** @throws TermsOutsideProduct when the product or the law does not allow them today */
    private LoanProduct requirePossible(CreditApplication application, WishedTerms terms) {
        var product = productOf(application);
        var today = zone.today();
        var cap = rates.rates(application.currency(), application.country()).cap(application.country(), today);
        var violations = OfferPlan.violations(product, terms, cap, today);
        if (!violations.isEmpty()) {
            throw new TermsOutsideProduct(violations);
        }
        return product;
    }

    /** The other person does not agree: back to review. */
    CreditApplicationResponse giveBack(Caller caller, String applicationId, IfMatch match, String reason) {
        return idempotency.once(CreditApplicationResponse.class, () -> {
            var application = lockedForStaff(caller, applicationId, match);
            application.requireNotOwn(caller);
            log.manual(application.id(), DecisionOutcome.RETURNED, null, List.of(reason), caller.id());
            return files.move(application, CreditApplication::giveBack, reason);
        });
    }

    CreditApplicationResponse reject(Caller caller, String applicationId, IfMatch match, List<String> reasons) {
        return idempotency.once(CreditApplicationResponse.class, () -> {
            var application = lockedForStaff(caller, applicationId, match);
            application.requireNotOwn(caller);
            log.manual(application.id(), DecisionOutcome.REJECTED, null, reasons, caller.id());
            return files.move(
                    application,
                    each -> each.reject(reasons, caller.id(), clock.instant()),
                    String.join("; ", reasons));
        });
    }

    @Transactional(readOnly = true)
    PageResponse<DecisionResponse> decisions(Caller caller, String applicationId, PageRequest page) {
        return log.of(files.find(caller, applicationId).id(), page);
    }

    private LoanProduct productOf(CreditApplication application) {
        return products.version(application.productCode(), application.productVersion());
    }

    /** First what he may know of, then what he may do: another company's application is none at all. */
    private CreditApplication visibleToStaff(Caller caller, String applicationId) {
        var application = files.find(caller, applicationId);
        RowScope.requirePlatform(caller);
        return application;
    }

    private CreditApplication lockedForStaff(Caller caller, String applicationId, IfMatch match) {
        var application = files.lock(caller, applicationId, match);
        RowScope.requirePlatform(caller);
        return application;
    }
}
