package com.quenty.order.sellingterms;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Sets and changes how companies sell. */
@Service
class SellingTermsService {

    private final SellingTermsRepository terms;
    private final CustomerDirectory customers;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;

    SellingTermsService(
            SellingTermsRepository terms,
            CustomerDirectory customers,
            Idempotency idempotency,
            TransactionOperations transaction) {
        this.terms = terms;
        this.customers = customers;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    SellingTermsResponse create(Caller caller, CreateSellingTermsRequest request) {
        var company = RowScope.companyForNew(caller, request.companyId());
        return UniqueKeys.refusing(
                Map.of("selling_terms_company_key", SellingTermsProblems.DuplicateSellingTerms::new),
                () -> idempotency.once(
                        SellingTermsResponse.class,
                        () -> {
                            customers.requireTrading(company, "/company_id");
                            return company;
                        },
                        seller -> SellingTermsResponse.of(
                                terms.saveAndFlush(new SellingTerms(seller, request.details(), caller.id())))));
    }

    @Transactional(readOnly = true)
    SellingTermsResponse get(Caller caller, String companyId) {
        return SellingTermsResponse.of(find(caller, companyId));
    }

    SellingTermsResponse revise(
            Caller caller, String companyId, IfMatch match, MergePatch<SellingTermsRevision> patch) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var found = find(caller, companyId);
            match.check(found.version());
            found.revise(patch.applyTo(SellingTermsRevision.of(found)), caller.id());
            return SellingTermsResponse.of(terms.saveAndFlush(found));
        }));
    }

    private SellingTerms find(Caller caller, String companyId) {
        return terms.find(companyId, RowScope.ofCompany(caller)).orElseThrow(SellingTermsProblems.NotFound::new);
    }
}
