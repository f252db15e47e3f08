package com.quenty.microcredit.usurycaps;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Adds and withdraws usury caps. A cap is never changed; a later one takes its place. */
@Service
class UsuryCapService {

    private final UsuryCapRepository caps;
    private final UsuryCapQueries queries;
    private final DatedTable<UsuryCapResponse> versions;
    private final Idempotency idempotency;

    UsuryCapService(UsuryCapRepository caps, UsuryCapQueries queries, DatedTables dated, Idempotency idempotency) {
        this.caps = caps;
        this.queries = queries;
        this.versions = UsuryCapQueries.versions(dated);
        this.idempotency = idempotency;
    }

    /** Not for a day that has begun: offers of that day were made by the law as we knew it. */
    UsuryCapResponse create(Caller caller, CreateUsuryCapRequest request) {
        request.requireCountry();
        return idempotency.once(UsuryCapResponse.class, () -> {
            versions.add(request.validFrom(), () -> caps.insert(request, caller.id()));
            return queries.get(request.country(), request.validFrom());
        });
    }

    UsuryCapResponse withdraw(Caller caller, String country, LocalDate validFrom, IfMatch match, String reason) {
        return idempotency.once(
                UsuryCapResponse.class,
                () -> versions.withdraw(
                        validFrom, match, caller.id(), reason, UsuryCapProblems.NotFound::new, country));
    }
}
