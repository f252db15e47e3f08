package com.quenty.microcredit.applications;

import com.quenty.microcredit.clients.Borrower;
import com.quenty.microcredit.clients.BorrowerDirectory;
import com.quenty.microcredit.clients.OrderDirectory;
import com.quenty.microcredit.loanplans.LoanPlanProblems;
import com.quenty.microcredit.loanproducts.LoanProduct;
import com.quenty.microcredit.loanproducts.LoanProductStore;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Submits and withdraws applications. */
@Service
class CreditApplicationService {

    private final CreditApplicationStore store;
    private final BorrowerDirectory customers;
    private final OrderDirectory orders;
    private final LoanProductStore products;
    private final DeadlineCalculator deadlines;
    private final Idempotency idempotency;
    private final BusinessZone zone;

    CreditApplicationService(
            CreditApplicationStore store,
            BorrowerDirectory customers,
            OrderDirectory orders,
            LoanProductStore products,
            DeadlineCalculator deadlines,
            Idempotency idempotency,
            BusinessZone zone) {
        this.store = store;
        this.customers = customers;
        this.orders = orders;
        this.products = products;
        this.deadlines = deadlines;
        this.idempotency = idempotency;
        this.zone = zone;
    }

    private record Prepared(LoanProduct product, Borrower borrower) {}

    CreditApplicationResponse submit(Caller caller, SubmitApplicationRequest request) {
        var customerId = RowScope.customerForNew(caller, request.customerId());
        return idempotency.once(
                CreditApplicationResponse.class,
                () -> {
                    var product = products.current(request.productCode());
                    var violations = request.violations(product, zone.today());
                    if (!violations.isEmpty()) {
                        throw new LoanPlanProblems.TermsOutsideProduct(violations);
                    }
                    var borrower = customers.find(caller, customerId);
                    borrower.requireVerified();
                    if (request.orderNumber() != null) {
                        orders.requireOf(customerId, request.orderNumber());
                    }
                    return new Prepared(product, borrower);
                },
                prepared -> store.submit(new CreditApplication(
                        ExternalId.next("CA"),
                        prepared.borrower(),
                        prepared.product(),
                        request,
                        caller.id(),
                        deadlines.forDecision())));
    }

    CreditApplicationResponse withdraw(Caller caller, String applicationId, IfMatch match, @Nullable String reason) {
        return idempotency.once(CreditApplicationResponse.class, () -> {
            var application = store.lockEntity(caller, applicationId, match);
            return store.move(application, application::withdraw, reason);
        });
    }
}
