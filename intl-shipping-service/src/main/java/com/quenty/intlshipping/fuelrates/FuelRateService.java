package com.quenty.intlshipping.fuelrates;

import com.quenty.intlshipping.carriers.CarrierQueries;
import com.quenty.platform.dated.DatedProblems;
import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Adds and withdraws fuel rates. A rate is never changed; a later one takes its place. */
@Service
class FuelRateService {

    private final FuelRateRepository rates;
    private final FuelRateQueries queries;
    private final CarrierQueries carriers;
    private final DatedTable<FuelRateResponse> versions;
    private final Idempotency idempotency;

    FuelRateService(
            FuelRateRepository rates,
            FuelRateQueries queries,
            CarrierQueries carriers,
            DatedTables dated,
            Idempotency idempotency) {
        this.rates = rates;
        this.queries = queries;
        this.carriers = carriers;
        this.versions = FuelRateQueries.versions(dated);
        this.idempotency = idempotency;
    }

    PageResponse<FuelRateResponse> list(String carrierCode, PageRequest page) {
        carriers.byCode(carrierCode);
        return queries.list(carrierCode, page);
    }

    FuelRateResponse create(Caller caller, String carrierCode, CreateFuelRateRequest request) {
        return idempotency.once(FuelRateResponse.class, () -> {
            carriers.byCode(carrierCode);
            versions.requireAhead(request.validFrom());
            boolean added = rates.insert(carrierCode, request, caller.id());
            if (!added) {
                throw new DatedProblems.DuplicateValidity();
            }
            return queries.get(carrierCode, request.validFrom());
        });
    }

    FuelRateResponse withdraw(Caller caller, String carrierCode, LocalDate validFrom, IfMatch match, String reason) {
        return idempotency.once(
                FuelRateResponse.class,
                () -> versions.withdraw(
                        validFrom, match, caller.id(), reason, FuelRateProblems.FuelRateNotFound::new, carrierCode));
    }
}
