package com.quenty.microcredit.decisions;

import com.quenty.microcredit.applications.CreditApplicationResponse;
import com.quenty.microcredit.applications.CreditApplicationStore;
import com.quenty.microcredit.applications.OpenApplication;
import com.quenty.microcredit.clients.Purchases;
import com.quenty.microcredit.creditpolicies.CreditPolicyQueries;
import com.quenty.microcredit.creditpolicies.PolicyDecision;
import com.quenty.microcredit.creditrates.CreditRateService;
import com.quenty.microcredit.exposures.ExposureCheck;
import com.quenty.microcredit.loanproducts.LoanProductStore;
import com.quenty.microcredit.offers.CreditOfferStore;
import com.quenty.microcredit.scores.CreditScoreService;
import com.quenty.microcredit.scores.ScoreSubject;
import com.quenty.microcredit.scores.TakenScore;
import com.quenty.platform.time.BusinessZone;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Scores an application, applies the rules to it, and carries out what they decide. */
@Service
class UnderwritingService {

    /** The decider on record when the rules approve or reject. */
    private static final String RULES = "system";

    private final CreditApplicationStore applications;
    private final CreditOfferStore offers;
    private final CreditDecisionRepository decisions;
    private final CreditScoreService scores;
    private final LoanProductStore products;
    private final CreditPolicyQueries policies;
    private final CreditRateService rates;
    private final ExposureCheck exposure;
    private final BusinessZone zone;
    private final Clock clock;

    UnderwritingService(
            CreditApplicationStore applications,
            CreditOfferStore offers,
            CreditDecisionRepository decisions,
            CreditScoreService scores,
            LoanProductStore products,
            CreditPolicyQueries policies,
            CreditRateService rates,
            ExposureCheck exposure,
            BusinessZone zone,
            Clock clock) {
        this.applications = applications;
        this.offers = offers;
        this.decisions = decisions;
        this.scores = scores;
        this.products = products;
        this.policies = policies;
        this.rates = rates;
        this.exposure = exposure;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * To be called in a transaction.
     *
     * @param askedBy for the record of the decision
     */
    CreditApplicationResponse decide(String askedBy, OpenApplication application, Purchases purchases) {
        // Holds the customer's lock from here on: score and exposure stay valid until the offer is made.
        var exposed = exposure.besides(application);
        var today = zone.today();
        var taken = scores.take(subject(application, purchases));
        var result = UnderwritingPolicy.decide(
                taken.value(),
                new UnderwritingInput(
                        application.requestedAmount(),
                        application.requestedTermMonths(),
                        application.requestedFirstDueDate(),
                        application.incomeOrNone(),
                        application.existingDebts().add(taken.ownInstalments()),
                        application.employmentDuration(),
                        exposed),
                products.version(application.productCode(), application.productVersion()),
                policies.on(today),
                rates.rates(application.currency(), application.country(), today),
                today);
        decisions.insertAutomatic(application.id(), taken.scoreId(), result, askedBy);
        return carryOut(application, taken, result);
    }

    private static ScoreSubject subject(OpenApplication application, Purchases purchases) {
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

    private CreditApplicationResponse carryOut(
            OpenApplication application, TakenScore taken, UnderwritingResult result) {
        application.score(taken);
        var reasons = result.decision().reasons();
        var reason = String.join("; ", reasons);
        return switch (result.decision()) {
            case PolicyDecision.Approved it ->
                offers.make(application, Objects.requireNonNull(result.plan()), RULES, "all rules passed");
            case PolicyDecision.Rejected it ->
                applications.move(application, () -> application.reject(reasons, RULES, clock.instant()), reason);
            case PolicyDecision.Referred it -> applications.move(application, () -> application.refer(reasons), reason);
        };
    }
}
