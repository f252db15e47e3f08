package com.quenty.microcredit.offers;

import com.quenty.microcredit.applications.CreditApplicationProblems;
import com.quenty.microcredit.applications.CreditApplicationStore;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accepted offers, for the feature that pays them out. */
@Component
public class AcceptedOfferStore {

    private final CreditOfferRepository offers;
    private final CreditApplicationStore applications;
    private final Deliveries deliveries;
    private final Clock clock;

    AcceptedOfferStore(
            CreditOfferRepository offers, CreditApplicationStore applications, Deliveries deliveries, Clock clock) {
        this.offers = offers;
        this.applications = applications;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * The customer who is to be paid, to be checked before the transaction.
     *
     * @throws CreditApplicationProblems.NotFound also if it is outside the caller's scope
     */
    @Transactional(readOnly = true)
    public String customerOf(Caller caller, String applicationId) {
        return applications.find(caller, applicationId).customerId();
    }

    /**
     * The accepted offer; its application is locked until the transaction ends.
     *
     * @throws CreditApplicationProblems.NotFound also if it is outside the caller's scope
     * @throws CreditApplicationProblems.OfferExpired if it was accepted too long ago
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AcceptedOffer lock(Caller caller, String applicationId) {
        var application = applications.lock(caller, applicationId, IfMatch.ANY);
        application.requireDisbursable(clock.instant());
        var offer = offers.get(application.id());
        return new AcceptedOffer(
                application.id(),
                application.applicationId(),
                application.customerId(),
                application.companyId(),
                application.country(),
                application.productCode(),
                application.productVersion(),
                offer.document().termMonths(),
                offer.document().terms(),
                offer.hash(),
                application.riskCategory());
    }

    /**
     * The loan was paid out. If the application names an order, order-service gets a delivery of the payment.
     *
     * @param paidOut what reached the customer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void disburse(String applicationId, String loanId, LocalDate disbursedOn, BigDecimal paidOut) {
        var application = applications.lock(applicationId);
        applications.move(application, () -> application.disburse(loanId), loanId);
        var orderNumber = application.orderNumber();
        if (orderNumber != null) {
            deliveries.send(
                    OrderPaymentDelivery.class,
                    new OrderPaymentDelivery.Payment(
                            orderNumber,
                            loanId,
                            application.customerId(),
                            paidOut,
                            application.currency(),
                            disbursedOn));
        }
    }
}
