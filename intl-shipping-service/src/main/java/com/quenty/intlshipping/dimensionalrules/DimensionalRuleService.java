package com.quenty.intlshipping.dimensionalrules;

import com.quenty.intlshipping.carriers.CarrierQueries;
import com.quenty.platform.dated.DatedProblems;
import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Adds and withdraws rules of dimensional weight, and applies them. A rule is never changed; a later one takes its place. */
@Service
class DimensionalRuleService {

    private final DimensionalRuleRepository rules;
    private final DimensionalRuleQueries queries;
    private final CarrierQueries carriers;
    private final DatedTable<DimensionalRuleResponse> versions;
    private final Idempotency idempotency;
    private final BusinessZone zone;

    DimensionalRuleService(
            DimensionalRuleRepository rules,
            DimensionalRuleQueries queries,
            CarrierQueries carriers,
            DatedTables dated,
            Idempotency idempotency,
            BusinessZone zone) {
        this.rules = rules;
        this.queries = queries;
        this.carriers = carriers;
        this.versions = DimensionalRuleQueries.versions(dated);
        this.idempotency = idempotency;
        this.zone = zone;
    }

    DimensionalRuleResponse create(Caller caller, CreateDimensionalRuleRequest request) {
        request.requireLane();
        return idempotency.once(DimensionalRuleResponse.class, () -> {
            carriers.requireKnown(request.carrierCode(), "/carrier_code");
            versions.requireAhead(request.validFrom());
            boolean added = rules.insert(request, caller.id());
            if (!added) {
                throw new DatedProblems.DuplicateValidity();
            }
            return queries.get(request.code(), request.validFrom());
        });
    }

    DimensionalRuleResponse withdraw(Caller caller, String code, LocalDate validFrom, IfMatch match, String reason) {
        return idempotency.once(
                DimensionalRuleResponse.class,
                () -> versions.withdraw(
                        validFrom,
                        match,
                        caller.id(),
                        reason,
                        DimensionalRuleProblems.DimensionalRuleNotFound::new,
                        code));
    }

    BillableWeight weigh(WeighPiecesRequest request) {
        var units = Objects.requireNonNullElse(request.units(), MeasureUnits.CM_KG);
        var day = Objects.requireNonNullElseGet(request.asOf(), zone::today);
        var rule = queries.on(day, request.carrierCode(), units, request.originCountry(), request.destinationCountry())
                .orElseThrow(() -> new DimensionalRuleProblems.Missing(request.carrierCode(), units, day));
        return BillableWeightCalculator.of(rule, request.pieces());
    }
}
