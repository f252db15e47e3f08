package com.quenty.microcredit.usurycaps;

import com.quenty.microcredit.creditpolicies.CreditPolicyProblems;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import org.springframework.stereotype.Service;

/** Adds usury caps. A cap is never changed; a later one takes its place. */
@Service
class UsuryCapService {

    private final UsuryCapRepository caps;
    private final UsuryCapQueries queries;
    private final Idempotency idempotency;
    private final BusinessZone zone;

    UsuryCapService(UsuryCapRepository caps, UsuryCapQueries queries, Idempotency idempotency, BusinessZone zone) {
        this.caps = caps;
        this.queries = queries;
        this.idempotency = idempotency;
        this.zone = zone;
    }

    /** Not for a day that has begun: offers of that day were made by the law as we knew it. */
    UsuryCapResponse create(Caller caller, CreateUsuryCapRequest request) {
        RowScope.requirePlatform(caller);
        request.requireCountry();
        return idempotency.once(UsuryCapResponse.class, () -> {
            CreditPolicyProblems.ValidityNotAhead.unlessAfter(zone.today(), request.validFrom());
            if (!caps.insert(request, caller.id())) {
                throw new CreditPolicyProblems.DuplicateValidity();
            }
            return queries.get(request.country(), request.validFrom());
        });
    }
}
