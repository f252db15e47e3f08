package com.quenty.microcredit.applications;

import com.quenty.microcredit.clients.Borrower;
import com.quenty.microcredit.clients.BorrowerDirectory;
import com.quenty.microcredit.clients.OrderBook;
import com.quenty.microcredit.loanproducts.LoanProduct;
import com.quenty.microcredit.loanproducts.LoanProductStore;
import com.quenty.microcredit.offers.OfferBook;
import com.quenty.microcredit.offers.TermsOutsideProduct;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Takes applications in, has their documents looked at, and sees them off: paid out, withdrawn or expired. */
@Service
public class CreditApplicationService {

    private static final int EXPIRED_AT_ONCE = 200;

    private final CreditApplicationRepository applications;
    private final ApplicationFiles files;
    private final BorrowerDirectory customers;
    private final OrderBook orders;
    private final LoanProductStore products;
    private final OfferBook offers;
    private final Deadlines deadlines;
    private final AutomaticDecisionProperties automatic;
    private final StateHistory history;
    private final Deliveries deliveries;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final BusinessZone zone;
    private final Clock clock;

    CreditApplicationService(
            CreditApplicationRepository applications,
            ApplicationFiles files,
            BorrowerDirectory customers,
            OrderBook orders,
            LoanProductStore products,
            OfferBook offers,
            Deadlines deadlines,
            AutomaticDecisionProperties automatic,
            StateHistory history,
            Deliveries deliveries,
            Idempotency idempotency,
            TransactionOperations transaction,
            JdbcClient jdbc,
            BusinessZone zone,
            Clock clock) {
        this.applications = applications;
        this.files = files;
        this.customers = customers;
        this.orders = orders;
        this.products = products;
        this.offers = offers;
        this.deadlines = deadlines;
        this.automatic = automatic;
        this.history = history;
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.zone = zone;
        this.clock = clock;
    }

    private record Asked(LoanProduct product, Borrower borrower) {}

    CreditApplicationResponse submit(Caller caller, SubmitApplicationRequest request) {
        var customerId = customerOf(caller, request);
        return idempotency.once(
                CreditApplicationResponse.class,
                () -> {
                    var product = products.current(request.productCode());
                    var violations = request.violations(product, zone.today());
                    if (!violations.isEmpty()) {
                        throw new TermsOutsideProduct(violations);
                    }
                    var borrower = customers.find(caller, customerId);
                    borrower.requireVerified();
                    if (request.orderNumber() != null) {
                        orders.requireOf(customerId, request.orderNumber());
                    }
                    return new Asked(product, borrower);
                },
                asked -> files.submitted(new CreditApplication(
                        ExternalId.next("CA"),
                        asked.borrower(),
                        asked.product(),
                        request,
                        caller.id(),
                        deadlines.forDecision())));
    }

    private static String customerOf(Caller caller, SubmitApplicationRequest request) {
        if (request.customerId() != null) {
            return request.customerId();
        }
        if (caller.scope() == DataScope.OWN) {
            return caller.id();
        }
        throw ValidationFailed.of("/customer_id", "must not be null");
    }

    @Transactional(readOnly = true)
    CreditApplicationResponse get(Caller caller, String applicationId) {
        return CreditApplicationResponse.of(files.find(caller, applicationId));
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String applicationId, PageRequest page) {
        return history.of(
                ApplicationFiles.SUBJECT, files.find(caller, applicationId).applicationId(), page);
    }

    CreditApplicationResponse handIn(
            Caller caller, String applicationId, IfMatch match, List<SubmittedDocument> documents) {
        return move(caller, applicationId, match, application -> application.handIn(documents), null);
    }

    CreditApplicationResponse verifyDocuments(Caller caller, String applicationId, IfMatch match) {
        return byStaff(
                caller,
                applicationId,
                match,
                application -> {
                    application.verifyDocuments(caller);
                    deliveries.send(
                            DecideVerified.class,
                            application.applicationId(),
                            new DecideVerified.Verified(application.applicationId()),
                            clock.instant().plus(automatic.after()));
                },
                null);
    }

    CreditApplicationResponse rejectDocuments(Caller caller, String applicationId, IfMatch match, String reason) {
        return byStaff(
                caller, applicationId, match, application -> application.rejectDocuments(caller, reason), reason);
    }

    CreditApplicationResponse withdraw(Caller caller, String applicationId, IfMatch match, @Nullable String reason) {
        return move(caller, applicationId, match, CreditApplication::withdraw, reason);
    }

    private CreditApplicationResponse byStaff(
            Caller caller,
            String applicationId,
            IfMatch match,
            Consumer<CreditApplication> verb,
            @Nullable String reason) {
        return idempotency.once(CreditApplicationResponse.class, () -> {
            var application = files.lock(caller, applicationId, match);
            // First what he may know of, then what he may do.
            RowScope.requirePlatform(caller);
            return files.move(application, verb, reason);
        });
    }

    private CreditApplicationResponse move(
            Caller caller,
            String applicationId,
            IfMatch match,
            Consumer<CreditApplication> verb,
            @Nullable String reason) {
        return idempotency.once(
                CreditApplicationResponse.class,
                () -> files.move(files.lock(caller, applicationId, match), verb, reason));
    }

    /** The country whose law caps the rate of the application; null when the customer had none. */
    @Transactional(readOnly = true)
    public @Nullable String countryOf(String applicationId) {
        return applications.findCountry(applicationId).orElse(null);
    }

    /**
     * Who is to be paid, to be asked about before.
     *
     * @throws ApplicationNotFound also when the caller may not know of it
     */
    @Transactional(readOnly = true)
    public String customerOf(Caller caller, String applicationId) {
        return files.find(caller, applicationId).customerId();
    }

    /**
     * The accepted offer, to be paid out in the running transaction; nobody else moves the application until that ends.
     *
     * @throws ApplicationNotFound also when the caller may not know of it
     * @throws OfferExpired when it was accepted too long ago
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AcceptedOffer accepted(Caller caller, String applicationId) {
        var application = files.lock(caller, applicationId, IfMatch.ANY);
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
     * The money has left us. In the transaction of the loan; if the application names an order, order-service is told after
     * it.
     *
     * @param paidOut what reached the customer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void disbursed(String applicationId, String loanId, LocalDate disbursedOn, BigDecimal paidOut) {
        var application = applications.findByApplicationId(applicationId).orElseThrow(ApplicationNotFound::new);
        files.move(application, each -> each.disburse(loanId), loanId);
        if (application.orderNumber() != null) {
            deliveries.send(
                    OrderPaidOnCredit.class,
                    new OrderPaidOnCredit.Payment(
                            application.orderNumber(),
                            loanId,
                            application.customerId(),
                            paidOut,
                            application.currency(),
                            disbursedOn));
        }
    }

    /**
     * Ends what should have been decided, accepted or paid out before this day: one batch in a transaction of its own.
     *
     * @return how many; to be called again until there are none
     */
    public int expireOffers(LocalDate businessDate) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var due = jdbc.sql("""
                            SELECT id FROM credit_applications
                            WHERE status IN ('pending', 'manual_review', 'recommended', 'approved', 'accepted')
                              AND expires_at <= :now
                            ORDER BY expires_at LIMIT :limit FOR UPDATE SKIP LOCKED
                            """)
                    .param("now", zone.startOf(businessDate).atOffset(ZoneOffset.UTC))
                    .param("limit", EXPIRED_AT_ONCE)
                    .query((row, number) -> row.getInt("id"))
                    .list();
            applications
                    .findByIdIn(due)
                    .forEach(application -> files.move(application, CreditApplication::expire, "time is over"));
            return due.size();
        }));
    }
}
