package com.quenty.microcredit.applications;

import com.quenty.microcredit.creditpolicies.CreditPolicyService;
import com.quenty.microcredit.scores.CustomerLoans;
import com.quenty.microcredit.scores.CustomerLock;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much credit a customer has, or has been offered, in one currency. Asked only while {@link CustomerLock} is held, so that
 * two decisions can't both find the same room.
 */
@Component
class Exposure {

    private final JdbcClient jdbc;
    private final CustomerLoans loans;
    private final CustomerLock lock;
    private final CreditPolicyService policies;
    private final BusinessZone zone;
    private final Clock clock;

    Exposure(
            JdbcClient jdbc,
            CustomerLoans loans,
            CustomerLock lock,
            CreditPolicyService policies,
            BusinessZone zone,
            Clock clock) {
        this.jdbc = jdbc;
        this.loans = loans;
        this.lock = lock;
        this.policies = policies;
        this.zone = zone;
        this.clock = clock;
    }

    /** Open offers and loans, this application apart. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BigDecimal besides(CreditApplication application) {
        lock.hold(application.customerId());
        // Offers first: one that is paid out between the two questions counts twice rather than not at all.
        return openOffers(application).add(loans.outstanding(application.customerId(), application.currency()));
    }

    /** What our own open loans in this currency ask of him a month. */
    BigDecimal monthlyInstalments(CreditApplication application) {
        return loans.of(application.customerId(), application.currency(), zone.today())
                .monthlyInstalments();
    }

    private BigDecimal openOffers(CreditApplication but) {
        return jdbc.sql("""
                        SELECT coalesce(sum(approved_amount), 0) FROM credit_applications
                        WHERE customer_id = :customer AND currency = :currency AND application_id <> :but
                          AND status IN ('approved', 'accepted') AND expires_at > :now
                        """)
                .param("customer", but.customerId())
                .param("currency", but.currency())
                .param("but", but.applicationId())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(BigDecimal.class)
                .single();
    }

    /** @throws ExposureExceeded when this amount does not fit in */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireRoom(CreditApplication application, BigDecimal amount) {
        var limit = policies.policy().on(zone.today()).exposureLimit(application.incomeOrNone());
        var exposure = besides(application).add(amount);
        if (exposure.compareTo(limit) > 0) {
            throw new ExposureExceeded(exposure, limit);
        }
    }
}
