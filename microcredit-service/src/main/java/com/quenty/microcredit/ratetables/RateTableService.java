package com.quenty.microcredit.ratetables;

import com.quenty.microcredit.creditpolicies.CreditPolicyProblems;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import org.springframework.stereotype.Service;

/** Adds rate tables. A table is never changed; a later one takes its place. */
@Service
class RateTableService {

    private final RateTableRepository tables;
    private final RateTableQueries queries;
    private final Idempotency idempotency;
    private final BusinessZone zone;

    RateTableService(RateTableRepository tables, RateTableQueries queries, Idempotency idempotency, BusinessZone zone) {
        this.tables = tables;
        this.queries = queries;
        this.idempotency = idempotency;
        this.zone = zone;
    }

    RateTableResponse create(Caller caller, CreateRateTableRequest request) {
        RowScope.requirePlatform(caller);
        request.requireConsistent();
        return idempotency.once(RateTableResponse.class, () -> {
            CreditPolicyProblems.ValidityNotAhead.unlessAfter(zone.today(), request.validFrom());
            if (!tables.insert(request, caller.id())) {
                throw new CreditPolicyProblems.DuplicateValidity();
            }
            return queries.get(request.currency(), request.validFrom());
        });
    }
}
