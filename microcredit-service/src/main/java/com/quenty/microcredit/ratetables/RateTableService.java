package com.quenty.microcredit.ratetables;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Adds and withdraws rate tables. A table is never changed; a later one takes its place. */
@Service
class RateTableService {

    private final RateTableRepository tables;
    private final RateTableQueries queries;
    private final DatedTable<RateTableResponse> versions;
    private final Idempotency idempotency;

    RateTableService(RateTableRepository tables, RateTableQueries queries, DatedTables dated, Idempotency idempotency) {
        this.tables = tables;
        this.queries = queries;
        this.versions = RateTableQueries.versions(dated);
        this.idempotency = idempotency;
    }

    RateTableResponse create(Caller caller, CreateRateTableRequest request) {
        request.requireConsistent();
        return idempotency.once(RateTableResponse.class, () -> {
            versions.add(request.validFrom(), () -> tables.insert(request, caller.id()));
            return queries.get(request.currency(), request.validFrom());
        });
    }

    RateTableResponse withdraw(Caller caller, String currency, LocalDate validFrom, IfMatch match, String reason) {
        return idempotency.once(
                RateTableResponse.class,
                () -> versions.withdraw(
                        validFrom, match, caller.id(), reason, RateTableProblems.NotFound::new, currency));
    }
}
