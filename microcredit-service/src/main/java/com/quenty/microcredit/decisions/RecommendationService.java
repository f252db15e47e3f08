package com.quenty.microcredit.decisions;

import com.quenty.microcredit.applications.CreditApplicationResponse;
import com.quenty.microcredit.applications.CreditApplicationStore;
import com.quenty.microcredit.applications.OpenApplication;
import com.quenty.microcredit.applications.Recommendation;
import com.quenty.microcredit.creditpolicies.Applicant;
import com.quenty.microcredit.creditpolicies.CreditPolicyQueries;
import com.quenty.microcredit.exposures.ExposureCheck;
import com.quenty.microcredit.loanplans.LoanFigures;
import com.quenty.microcredit.loanplans.LoanPlan;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.money.Money;
import com.quenty.platform.security.Caller;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Where the rules don't decide: one person recommends terms for a second person to approve, see {@link ApprovalService}. */
@Service
class RecommendationService {

    private final CreditApplicationStore applications;
    private final CreditDecisionRepository decisions;
    private final TermsCheck terms;
    private final ExposureCheck exposure;
    private final CreditPolicyQueries policies;
    private final Idempotency idempotency;
    private final BusinessZone zone;
    private final Clock clock;

    RecommendationService(
            CreditApplicationStore applications,
            CreditDecisionRepository decisions,
            TermsCheck terms,
            ExposureCheck exposure,
            CreditPolicyQueries policies,
            Idempotency idempotency,
            BusinessZone zone,
            Clock clock) {
        this.applications = applications;
        this.decisions = decisions;
        this.terms = terms;
        this.exposure = exposure;
        this.policies = policies;
        this.idempotency = idempotency;
        this.zone = zone;
        this.clock = clock;
    }

    CreditApplicationResponse recommend(
            Caller caller, String applicationId, IfMatch match, RecommendTermsRequest request) {
        return idempotency.once(CreditApplicationResponse.class, () -> {
            var application = applications.lockForStaff(caller, applicationId, match);
            application.requireNotOwn(caller);
            application.requireRecommendable();
            var figures = request.terms(application.requestedFirstDueDate());
            var plan = terms.requirePossible(application, figures);
            TermsCheck.requireWithinRequest(application, figures);
            exposure.requireRoom(application, request.amount());
            var policy = policies.on(zone.today());
            decisions.insertRecommendation(
                    application.id(),
                    policy.rules().validFrom(),
                    request.annualRate(),
                    policy.affordability(applicant(application, figures, plan)),
                    List.of(request.reason()),
                    caller.id());
            var recommendation = new Recommendation(
                    Money.of(request.amount(), application.currency()).amount(),
                    request.termMonths(),
                    request.annualRate(),
                    figures.firstDueDate(),
                    request.reason(),
                    caller.id(),
                    clock.instant());
            return applications.move(application, () -> application.recommend(recommendation), request.reason());
        });
    }

    /** As the rules would see the applicant if these were the terms asked for. */
    private Applicant applicant(OpenApplication application, LoanFigures figures, LoanPlan plan) {
        return new Applicant(
                Objects.requireNonNullElse(application.creditScore(), 0),
                figures.amount(),
                application.incomeOrNone(),
                application.existingDebts().add(exposure.monthlyInstalments(application)),
                plan.monthly(),
                application.employmentDuration());
    }

    /** Back to review: the second person does not agree. */
    CreditApplicationResponse giveBack(Caller caller, String applicationId, IfMatch match, String reason) {
        return idempotency.once(CreditApplicationResponse.class, () -> {
            var application = applications.lockForStaff(caller, applicationId, match);
            application.requireNotOwn(caller);
            decisions.insertManual(application.id(), DecisionOutcome.RETURNED, null, List.of(reason), caller.id());
            return applications.move(application, application::giveBack, reason);
        });
    }
}
