package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The thresholds of decision as they were, are and will be. A policy is never changed; a later one takes its place. */
@Service
public class CreditPolicyService {

    private final CreditPolicyRepository policies;
    private final CreditPolicyQueries queries;
    private final Idempotency idempotency;
    private final BusinessZone zone;

    CreditPolicyService(
            CreditPolicyRepository policies, CreditPolicyQueries queries, Idempotency idempotency, BusinessZone zone) {
        this.policies = policies;
        this.queries = queries;
        this.idempotency = idempotency;
        this.zone = zone;
    }

    /** All versions; the day of a decision says which of them is valid. */
    @Transactional(readOnly = true)
    public CreditPolicy policy() {
        return new CreditPolicy(queries.latest());
    }

    @Transactional(readOnly = true)
    CreditPolicyResponse get(LocalDate validFrom) {
        return policies.find(validFrom).orElseThrow(CreditPolicyProblems.NotFound::new);
    }

    CreditPolicyResponse create(Caller caller, CreateCreditPolicyRequest request) {
        RowScope.requirePlatform(caller);
        request.requireConsistent();
        return idempotency.once(CreditPolicyResponse.class, () -> {
            CreditPolicyProblems.ValidityNotAhead.unlessAfter(zone.today(), request.validFrom());
            if (!policies.insert(request, caller.id())) {
                throw new CreditPolicyProblems.DuplicateValidity();
            }
            return get(request.validFrom());
        });
    }
}
