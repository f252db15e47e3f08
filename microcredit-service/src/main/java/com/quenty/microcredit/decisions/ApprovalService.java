package com.quenty.microcredit.decisions;

import com.quenty.microcredit.applications.CreditApplicationResponse;
import com.quenty.microcredit.applications.CreditApplicationStore;
import com.quenty.microcredit.clients.BorrowerDirectory;
import com.quenty.microcredit.exposures.ExposureCheck;
import com.quenty.microcredit.offers.CreditOfferStore;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A person approves what another has recommended, or rejects an application. */
@Service
class ApprovalService {

    private final CreditApplicationStore applications;
    private final CreditOfferStore offers;
    private final CreditDecisionRepository decisions;
    private final BorrowerDirectory customers;
    private final TermsCheck terms;
    private final ExposureCheck exposure;
    private final Idempotency idempotency;
    private final Clock clock;

    ApprovalService(
            CreditApplicationStore applications,
            CreditOfferStore offers,
            CreditDecisionRepository decisions,
            BorrowerDirectory customers,
            TermsCheck terms,
            ExposureCheck exposure,
            Idempotency idempotency,
            Clock clock) {
        this.applications = applications;
        this.offers = offers;
        this.decisions = decisions;
        this.customers = customers;
        this.terms = terms;
        this.exposure = exposure;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Makes the offer. */
    CreditApplicationResponse approve(Caller caller, String applicationId, IfMatch match, @Nullable String reason) {
        return idempotency.once(
                CreditApplicationResponse.class,
                () -> {
                    var application = applications.findForStaff(caller, applicationId);
                    application.termsToApprove(caller);
                    return customers.requireVerified(application.customerId());
                },
                customer -> {
                    var application = applications.lockForStaff(caller, applicationId, match);
                    var figures = application.termsToApprove(caller);
                    // The law may have changed since they were recommended, and so may what the customer owes.
                    var plan = terms.requirePossible(application, figures);
                    exposure.requireRoom(application, figures.amount());
                    decisions.insertManual(
                            application.id(),
                            DecisionOutcome.APPROVED,
                            figures.annualRate(),
                            reason == null ? List.of() : List.of(reason),
                            caller.id());
                    return offers.make(application, plan, caller.id(), reason);
                });
    }

    CreditApplicationResponse reject(Caller caller, String applicationId, IfMatch match, List<String> reasons) {
        return idempotency.once(CreditApplicationResponse.class, () -> {
            var application = applications.lockForStaff(caller, applicationId, match);
            application.requireNotOwn(caller);
            decisions.insertManual(application.id(), DecisionOutcome.REJECTED, null, reasons, caller.id());
            return applications.move(
                    application,
                    () -> application.reject(reasons, caller.id(), clock.instant()),
                    String.join("; ", reasons));
        });
    }
}
