package com.quenty.order.taxrates;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Adds and withdraws tax rates. A rate is never changed; a later one takes its place. */
@Service
class TaxRateService {

    private final TaxRateRepository rates;
    private final TaxRateQueries queries;
    private final DatedTable<TaxRateResponse> versions;
    private final Idempotency idempotency;

    TaxRateService(TaxRateRepository rates, TaxRateQueries queries, DatedTables dated, Idempotency idempotency) {
        this.rates = rates;
        this.queries = queries;
        this.versions = TaxRateQueries.versions(dated);
        this.idempotency = idempotency;
    }

    /** Not for a day that has begun: orders of that day were taxed by the rate as we knew it. */
    TaxRateResponse create(Caller caller, CreateTaxRateRequest request) {
        var jurisdiction = request.knownJurisdiction();
        return idempotency.once(TaxRateResponse.class, () -> {
            versions.add(request.validFrom(), () -> rates.insert(request, caller.id()));
            return queries.get(key(jurisdiction.code(), request.taxCategory()), request.validFrom());
        });
    }

    TaxRateResponse withdraw(
            Caller caller, String jurisdiction, String category, LocalDate validFrom, IfMatch match, String reason) {
        return idempotency.once(
                TaxRateResponse.class,
                () -> versions.withdraw(
                        validFrom,
                        match,
                        caller.id(),
                        reason,
                        TaxRateProblems.NotFound::new,
                        key(jurisdiction, category)));
    }

    static String key(String jurisdiction, String category) {
        return jurisdiction + '/' + category;
    }
}
