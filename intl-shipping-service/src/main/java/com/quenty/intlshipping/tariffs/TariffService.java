package com.quenty.intlshipping.tariffs;

import com.quenty.intlshipping.carriers.CarrierQueries;
import com.quenty.platform.dated.DatedProblems;
import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Adds and withdraws tariffs. A tariff is never changed; a later one takes its place. */
@Service
class TariffService {

    private final TariffRepository tariffs;
    private final TariffQueries queries;
    private final CarrierQueries carriers;
    private final DatedTable<Tariff> versions;
    private final Idempotency idempotency;

    TariffService(
            TariffRepository tariffs,
            TariffQueries queries,
            CarrierQueries carriers,
            DatedTables dated,
            Idempotency idempotency) {
        this.tariffs = tariffs;
        this.queries = queries;
        this.carriers = carriers;
        this.versions = TariffQueries.versions(dated);
        this.idempotency = idempotency;
    }

    TariffResponse create(Caller caller, CreateTariffRequest request) {
        request.requireWhole();
        return idempotency.once(TariffResponse.class, () -> {
            carriers.requireKnown(request.carrierCode(), "/carrier_code");
            versions.requireAhead(request.validFrom());
            if (!tariffs.insert(request, caller.id())) {
                throw new DatedProblems.DuplicateValidity();
            }
            return queries.get(request.code(), request.validFrom());
        });
    }

    TariffResponse withdraw(Caller caller, String code, LocalDate validFrom, IfMatch match, String reason) {
        return idempotency.once(
                TariffResponse.class,
                () -> TariffResponse.of(versions.withdraw(
                        validFrom, match, caller.id(), reason, TariffProblems.TariffNotFound::new, code)));
    }
}
