package com.quenty.order.taxexemptions;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.order.ownbenefits.OwnBenefitPolicy;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Adds and withdraws exemptions. Orders that were placed keep their tax. */
@Service
class TaxExemptionService {

    private final TaxExemptionRepository exemptions;
    private final CustomerDirectory customers;
    private final Idempotency idempotency;

    TaxExemptionService(TaxExemptionRepository exemptions, CustomerDirectory customers, Idempotency idempotency) {
        this.exemptions = exemptions;
        this.customers = customers;
        this.idempotency = idempotency;
    }

    TaxExemptionResponse create(Caller caller, CreateTaxExemptionRequest request) {
        request.requirePeriod();
        OwnBenefitPolicy.requireAnotherPerson(
                caller, request.customerId(), "Your own exemption is entered by another person.");
        var company = RowScope.companyForNew(caller, request.companyId());
        return idempotency.once(
                TaxExemptionResponse.class,
                () -> {
                    customers.requireTrading(company, "/company_id");
                    customers.requireActive(RowScope.of(caller), request.customerId(), "/customer_id");
                    return ExternalId.next("TEX");
                },
                id -> {
                    exemptions.overlapping(company, request).ifPresent(other -> {
                        throw new TaxExemptionProblems.Overlaps(other);
                    });
                    exemptions.insert(id, company, request, caller.id());
                    return exemptions.find(id, RowScope.ALL).orElseThrow();
                });
    }

    TaxExemptionResponse get(Caller caller, String id) {
        return exemptions.find(id, RowScope.of(caller)).orElseThrow(TaxExemptionProblems.NotFound::new);
    }

    TaxExemptionResponse withdraw(Caller caller, String id, IfMatch match, @Nullable String reason) {
        return idempotency.once(TaxExemptionResponse.class, () -> {
            var found = exemptions.find(id, RowScope.ofCompany(caller)).orElseThrow(TaxExemptionProblems.NotFound::new);
            match.check(found.version());
            if (!exemptions.withdraw(id, caller.id(), reason)) {
                throw new TaxExemptionProblems.Withdrawn();
            }
            return exemptions.find(id, RowScope.ALL).orElseThrow();
        });
    }
}
