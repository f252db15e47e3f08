package com.quenty.intlshipping.carriers;

import com.quenty.intlshipping.carriers.CarrierProblems.DuplicateCarrier;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates and changes carriers, which all companies share. */
@Service
class CarrierService {

    static final String SUBJECT = "shipping_carrier";

    private final CarrierRepository carriers;
    private final CarrierQueries queries;
    private final StateHistory history;
    private final Idempotency idempotency;

    CarrierService(CarrierRepository carriers, CarrierQueries queries, StateHistory history, Idempotency idempotency) {
        this.carriers = carriers;
        this.queries = queries;
        this.history = history;
        this.idempotency = idempotency;
    }

    CarrierResponse create(CreateCarrierRequest request) {
        var terms = request.terms();
        terms.requireConsistent();
        return UniqueKeys.refusing(
                Map.of("shipping_carriers_code_key", () -> new DuplicateCarrier(request.code())),
                () -> idempotency.once(CarrierResponse.class, () -> {
                    carriers.insert(request.code(), terms);
                    return queries.get(request.code());
                }));
    }

    @Transactional
    CarrierResponse revise(String code, IfMatch match, MergePatch<CarrierRevision> patch) {
        var carrier = queries.byCode(code);
        match.check(carrier.version());
        var terms = patch.applyTo(CarrierRevision.of(carrier));
        terms.requireConsistent();
        if (!carriers.update(carrier, terms)) {
            throw match.lostRace();
        }
        if (carrier.active() != terms.active()) {
            history.record(SUBJECT, code, "active", activity(carrier.active()), activity(terms.active()), null);
        }
        return queries.get(code);
    }

    PageResponse<StateChange> history(String code, PageRequest page) {
        return history.of(SUBJECT, queries.byCode(code).code(), page);
    }

    private static Coded activity(boolean active) {
        return () -> active ? "active" : "inactive";
    }
}
