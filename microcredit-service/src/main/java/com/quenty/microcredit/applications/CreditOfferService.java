package com.quenty.microcredit.applications;

import com.quenty.microcredit.clients.BorrowerDirectory;
import com.quenty.microcredit.offers.AcceptOfferRequest;
import com.quenty.microcredit.offers.OfferBook;
import com.quenty.microcredit.offers.OfferResponse;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the customer does with an offer. */
@Service
class CreditOfferService {

    private final ApplicationFiles files;
    private final BorrowerDirectory customers;
    private final OfferBook offers;
    private final Exposure exposure;
    private final Deadlines deadlines;
    private final Idempotency idempotency;
    private final Clock clock;

    CreditOfferService(
            ApplicationFiles files,
            BorrowerDirectory customers,
            OfferBook offers,
            Exposure exposure,
            Deadlines deadlines,
            Idempotency idempotency,
            Clock clock) {
        this.files = files;
        this.customers = customers;
        this.offers = offers;
        this.exposure = exposure;
        this.deadlines = deadlines;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    OfferResponse get(Caller caller, String applicationId) {
        return offers.get(files.find(caller, applicationId).id()).response();
    }

    /** Signs exactly what was offered, while it is valid and the customer may still owe that much. */
    CreditApplicationResponse accept(
            Caller caller, String applicationId, IfMatch match, AcceptOfferRequest request, String signerIp) {
        return idempotency.once(
                CreditApplicationResponse.class,
                () -> customers.requireVerified(
                        files.find(caller, applicationId).customerId()),
                customer -> {
                    var application = files.lock(caller, applicationId, match);
                    var response = files.move(
                            application,
                            each -> each.accept(caller, clock.instant(), deadlines.forDisbursement()),
                            null);
                    exposure.requireRoom(application, application.requireApprovedAmount());
                    offers.sign(application.id(), request, signerIp, caller.id());
                    return response;
                });
    }

    CreditApplicationResponse decline(Caller caller, String applicationId, IfMatch match, @Nullable String reason) {
        return idempotency.once(
                CreditApplicationResponse.class,
                () -> files.move(files.lock(caller, applicationId, match), each -> each.decline(caller), reason));
    }
}
