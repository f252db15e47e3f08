package com.quenty.pickup.tariffs;

import com.quenty.pickup.zones.ZoneQueries;
import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Adds and withdraws tariffs. A tariff is never changed; a later one takes its place. */
@Service
class TariffService {

    private final TariffRepository tariffs;
    private final TariffQueries queries;
    private final ZoneQueries zones;
    private final DatedTable<TariffResponse> versions;
    private final Idempotency idempotency;

    TariffService(
            TariffRepository tariffs,
            TariffQueries queries,
            ZoneQueries zones,
            DatedTables dated,
            Idempotency idempotency) {
        this.tariffs = tariffs;
        this.queries = queries;
        this.zones = zones;
        this.versions = TariffQueries.versions(dated);
        this.idempotency = idempotency;
    }

    PageResponse<TariffResponse> list(String zoneCode, PageRequest page) {
        requireZone(zoneCode);
        return queries.list(zoneCode, page);
    }

    TariffResponse create(Caller caller, String zoneCode, CreateTariffRequest request) {
        request.requireMoney();
        return idempotency.once(TariffResponse.class, () -> {
            requireZone(zoneCode);
            versions.add(request.validFrom(), () -> tariffs.insert(zoneCode, request, caller.id()));
            return queries.get(zoneCode, request.validFrom());
        });
    }

    TariffResponse withdraw(Caller caller, String zoneCode, LocalDate validFrom, IfMatch match, String reason) {
        return idempotency.once(
                TariffResponse.class,
                () -> versions.withdraw(
                        validFrom, match, caller.id(), reason, TariffProblems.TariffNotFound::new, zoneCode));
    }

    private void requireZone(String zoneCode) {
        if (!zoneCode.equals(Tariff.ANY_ZONE)) {
            zones.byCode(zoneCode);
        }
    }
}
