package com.quenty.microcredit.exposures;

import com.quenty.microcredit.applications.CreditApplicationQueries;
import com.quenty.microcredit.applications.OpenApplication;
import com.quenty.microcredit.creditpolicies.CreditPolicyQueries;
import com.quenty.microcredit.scores.CustomerLoans;
import com.quenty.microcredit.scores.CustomerLockStore;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much credit a customer has, or has been offered, in one currency. Holds the customer's lock, so that two concurrent
 * decisions can't both use the same room.
 */
@Component
public class ExposureCheck {

    private final CreditApplicationQueries applications;
    private final CustomerLoans loans;
    private final CustomerLockStore lock;
    private final CreditPolicyQueries policies;
    private final BusinessZone zone;
    private final Clock clock;

    ExposureCheck(
            CreditApplicationQueries applications,
            CustomerLoans loans,
            CustomerLockStore lock,
            CreditPolicyQueries policies,
            BusinessZone zone,
            Clock clock) {
        this.applications = applications;
        this.loans = loans;
        this.lock = lock;
        this.policies = policies;
        this.zone = zone;
        this.clock = clock;
    }

    /** Open offers and loans, this application excepted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BigDecimal besides(OpenApplication application) {
        lock.hold(application.customerId());
        // Offers first: one that is paid out between the two queries counts twice rather than not at all.
        return applications
                .openOffers(application, clock.instant())
                .add(loans.outstanding(application.customerId(), application.currency()));
    }

    /** Monthly instalments of the customer's open loans from us in this currency. */
    public BigDecimal monthlyInstalments(OpenApplication application) {
        return loans.of(application.customerId(), application.currency(), zone.today())
                .monthlyInstalments();
    }

    /** @throws ExposureProblems.Exceeded if this amount would exceed the limit */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireRoom(OpenApplication application, BigDecimal amount) {
        var limit = policies.on(zone.today()).rules().exposureLimit(application.incomeOrNone());
        var exposure = besides(application).add(amount);
        if (exposure.compareTo(limit) > 0) {
            throw new ExposureProblems.Exceeded(exposure, limit);
        }
    }
}
