package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Adds and withdraws credit policies. A policy is never changed; a later one takes its place. */
@Service
class CreditPolicyService {

    private final CreditPolicyRepository policies;
    private final CreditPolicyQueries queries;
    private final DatedTable<CreditPolicyResponse> versions;
    private final Idempotency idempotency;

    CreditPolicyService(
            CreditPolicyRepository policies, CreditPolicyQueries queries, DatedTables dated, Idempotency idempotency) {
        this.policies = policies;
        this.queries = queries;
        this.versions = CreditPolicyQueries.versions(dated);
        this.idempotency = idempotency;
    }

    CreditPolicyResponse create(Caller caller, CreateCreditPolicyRequest request) {
        request.requireConsistent();
        return idempotency.once(CreditPolicyResponse.class, () -> {
            versions.add(request.validFrom(), () -> policies.insert(request, caller.id()));
            return queries.get(request.validFrom());
        });
    }

    CreditPolicyResponse withdraw(Caller caller, LocalDate validFrom, IfMatch match, String reason) {
        return idempotency.once(
                CreditPolicyResponse.class,
                () -> versions.withdraw(validFrom, match, caller.id(), reason, CreditPolicyProblems.NotFound::new));
    }
}
