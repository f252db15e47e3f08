package com.quenty.microcredit.offers;

import com.quenty.microcredit.applications.CreditApplicationResponse;
import com.quenty.microcredit.applications.CreditApplicationStore;
import com.quenty.microcredit.applications.DeadlineCalculator;
import com.quenty.microcredit.clients.BorrowerDirectory;
import com.quenty.microcredit.exposures.ExposureCheck;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer reads, accepts or declines an offer. */
@Service
class CreditOfferService {

    private final CreditOfferRepository offers;
    private final CreditApplicationStore applications;
    private final BorrowerDirectory customers;
    private final ExposureCheck exposure;
    private final DeadlineCalculator deadlines;
    private final Idempotency idempotency;
    private final Clock clock;

    CreditOfferService(
            CreditOfferRepository offers,
            CreditApplicationStore applications,
            BorrowerDirectory customers,
            ExposureCheck exposure,
            DeadlineCalculator deadlines,
            Idempotency idempotency,
            Clock clock) {
        this.offers = offers;
        this.applications = applications;
        this.customers = customers;
        this.exposure = exposure;
        this.deadlines = deadlines;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    CreditOfferResponse get(Caller caller, String applicationId) {
        return offers.get(applications.find(caller, applicationId).id()).response();
    }

    /** Signs the offer as it was made, before it expires and if the customer's exposure allows it. */
    CreditApplicationResponse accept(
            Caller caller, String applicationId, IfMatch match, AcceptOfferRequest request, String signerIp) {
        return idempotency.once(
                CreditApplicationResponse.class,
                () -> customers.requireVerified(
                        applications.find(caller, applicationId).customerId()),
                customer -> {
                    var application = applications.lock(caller, applicationId, match);
                    var response = applications.move(
                            application,
                            () -> application.accept(caller, clock.instant(), deadlines.forDisbursement()),
                            null);
                    exposure.requireRoom(application, application.requireApprovedAmount());
                    offers.sign(application.id(), request, signerIp, caller.id());
                    return response;
                });
    }

    CreditApplicationResponse decline(Caller caller, String applicationId, IfMatch match, @Nullable String reason) {
        return idempotency.once(CreditApplicationResponse.class, () -> {
            var application = applications.lock(caller, applicationId, match);
            return applications.move(application, () -> application.decline(caller), reason);
        });
    }
}
