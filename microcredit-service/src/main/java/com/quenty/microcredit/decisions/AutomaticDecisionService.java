package com.quenty.microcredit.decisions;

import com.quenty.microcredit.applications.CreditApplicationResponse;
import com.quenty.microcredit.applications.CreditApplicationStore;
import com.quenty.microcredit.clients.BorrowerDirectory;
import com.quenty.microcredit.clients.ClientProblems;
import com.quenty.microcredit.clients.PurchaseHistoryDirectory;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the rules decide. Other services are called before the transaction; while one of them is unavailable, nothing is
 * scored and nothing is decided.
 */
@Service
class AutomaticDecisionService {

    /** The decider, when nobody asked. */
    private static final String SYSTEM = "system";

    private final CreditApplicationStore applications;
    private final BorrowerDirectory customers;
    private final PurchaseHistoryDirectory purchases;
    private final UnderwritingService underwriting;
    private final Deliveries deliveries;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;

    AutomaticDecisionService(
            CreditApplicationStore applications,
            BorrowerDirectory customers,
            PurchaseHistoryDirectory purchases,
            UnderwritingService underwriting,
            Deliveries deliveries,
            Idempotency idempotency,
            TransactionOperations transaction) {
        this.applications = applications;
        this.customers = customers;
        this.purchases = purchases;
        this.underwriting = underwriting;
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    /** At once, for a caller who does not wait for the delivery. */
    CreditApplicationResponse decide(Caller caller, String applicationId, IfMatch match) {
        return idempotency.once(
                CreditApplicationResponse.class,
                () -> {
                    var application = applications.findForStaff(caller, applicationId);
                    application.requireReadyForDecision(caller);
                    customers.requireVerified(application.customerId());
                    return purchases.of(application.customerId());
                },
                bought -> {
                    var application = applications.lock(caller, applicationId, match);
                    application.requireReadyForDecision(caller);
                    deliveries.cancel(AutomaticDecisionDelivery.class, applicationId);
                    return underwriting.decide(caller.id(), application, bought);
                });
    }

    /**
     * For the delivery; does nothing if there is nothing left to decide.
     *
     * @throws ClientProblems.CustomerNotVerified if we may not lend to the customer now; the application waits for an operator
     */
    void decideVerified(String applicationId) {
        var found = applications.find(applicationId);
        if (!found.readyForDecision()) {
            return;
        }
        customers.requireVerified(found.customerId());
        var bought = purchases.of(found.customerId());
        transaction.executeWithoutResult(status -> {
            var application = applications.lock(applicationId);
            if (application.readyForDecision()) {
                underwriting.decide(SYSTEM, application, bought);
            }
        });
    }
}
