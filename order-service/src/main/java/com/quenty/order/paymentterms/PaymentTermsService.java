package com.quenty.order.paymentterms;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Adds and withdraws payment terms. They are never changed; later ones take their place. */
@Service
class PaymentTermsService {

    private final PaymentTermsRepository terms;
    private final PaymentTermsQueries queries;
    private final DatedTable<PaymentTermsResponse> versions;
    private final Idempotency idempotency;

    PaymentTermsService(
            PaymentTermsRepository terms, PaymentTermsQueries queries, DatedTables dated, Idempotency idempotency) {
        this.terms = terms;
        this.queries = queries;
        this.versions = PaymentTermsQueries.versions(dated);
        this.idempotency = idempotency;
    }

    PaymentTermsResponse create(Caller caller, CreatePaymentTermsRequest request) {
        request.requireConsistent();
        return idempotency.once(PaymentTermsResponse.class, () -> {
            var company = RowScope.companyForNew(caller, request.companyId());
            versions.add(request.validFrom(), () -> terms.insert(company, request, caller.id()));
            return queries.get(caller, company, request.validFrom());
        });
    }

    PaymentTermsResponse withdraw(Caller caller, String companyId, LocalDate validFrom, IfMatch match, String reason) {
        return idempotency.once(PaymentTermsResponse.class, () -> {
            queries.get(caller, companyId, validFrom);
            return versions.withdraw(
                    validFrom, match, caller.id(), reason, PaymentTermsProblems.NotFound::new, companyId);
        });
    }
}
