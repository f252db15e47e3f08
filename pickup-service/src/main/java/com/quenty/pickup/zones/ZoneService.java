package com.quenty.pickup.zones;

import com.quenty.pickup.zones.ZoneProblems.DuplicateZone;
import com.quenty.pickup.zones.ZoneProblems.PostalPrefixTaken;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Creates and changes zones, which all companies share. */
@Service
class ZoneService {

    private final ZoneRepository zones;
    private final ZoneQueries queries;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;

    ZoneService(ZoneRepository zones, ZoneQueries queries, Idempotency idempotency, TransactionOperations transaction) {
        this.zones = zones;
        this.queries = queries;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    ZoneResponse create(CreateZoneRequest request) {
        var terms = request.terms();
        terms.requireConsistent();
        return UniqueKeys.refusing(
                keys(request.code()),
                () -> idempotency.once(ZoneResponse.class, () -> {
                    requireFree(request.code(), request.country(), terms);
                    zones.insert(request.code(), request.country(), terms);
                    return queries.get(request.code());
                }));
    }

    ZoneResponse revise(String code, IfMatch match, MergePatch<ZoneRevision> patch) {
        return UniqueKeys.refusing(
                keys(code),
                () -> transaction.execute(status -> {
                    var zone = queries.byCode(code);
                    match.check(zone.version());
                    var terms = patch.applyTo(ZoneRevision.of(zone));
                    terms.requireConsistent();
                    requireFree(code, zone.country(), terms);
                    if (!zones.update(zone, terms)) {
                        throw match.lostRace();
                    }
                    return queries.get(code);
                }));
    }

    /** Tells which prefixes are taken; the key of the table decides when two zones are written concurrently. */
    private void requireFree(String code, String country, ZoneRevision terms) {
        var prefixes = terms.canonicalPrefixes();
        var owners = zones.owners(country, prefixes);
        owners.values().removeIf(code::equals);
        if (owners.isEmpty()) {
            return;
        }
        var taken = new PostalPrefixTaken();
        for (int i = 0; i < prefixes.size(); i++) {
            var owner = owners.get(prefixes.get(i));
            if (owner != null) {
                taken.at("/postal_prefixes/%d".formatted(i), "belongs to " + owner);
            }
        }
        throw taken;
    }

    private static Map<String, Supplier<DomainProblem>> keys(String code) {
        return Map.of(
                "pickup_zones_code_key",
                () -> new DuplicateZone(code),
                "pickup_zone_postal_prefixes_pkey",
                () -> new PostalPrefixTaken().at("/postal_prefixes", "are partly another zone's"));
    }
}
