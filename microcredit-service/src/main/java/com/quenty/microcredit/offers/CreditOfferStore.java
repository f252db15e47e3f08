package com.quenty.microcredit.offers;

import com.quenty.microcredit.applications.CreditApplicationResponse;
import com.quenty.microcredit.applications.CreditApplicationStore;
import com.quenty.microcredit.applications.DeadlineCalculator;
import com.quenty.microcredit.applications.OpenApplication;
import com.quenty.microcredit.loanplans.LoanFigures;
import com.quenty.microcredit.loanplans.LoanPlan;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the offer of an application that is approved. */
@Component
public class CreditOfferStore {

    private final CreditOfferRepository offers;
    private final CreditApplicationStore applications;
    private final DeadlineCalculator deadlines;
    private final Clock clock;

    CreditOfferStore(
            CreditOfferRepository offers,
            CreditApplicationStore applications,
            DeadlineCalculator deadlines,
            Clock clock) {
        this.offers = offers;
        this.applications = applications;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Approves the application and makes its offer, of this plan. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CreditApplicationResponse make(
            OpenApplication application, LoanPlan plan, String approver, @Nullable String reason) {
        var terms = new LoanFigures(
                plan.terms().principal(),
                plan.termMonths(),
                plan.terms().annualRate(),
                plan.terms().firstDueDate());
        offers.insert(
                application.id(),
                application.applicationId(),
                application.customerId(),
                plan,
                deadlines.offerValidUntil());
        return applications.move(
                application,
                () -> application.approve(terms, approver, clock.instant(), deadlines.forAcceptance()),
                reason);
    }
}
