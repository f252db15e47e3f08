package com.quenty.pickup.tariffs;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads tariffs. */
@Component
public class TariffQueries {

    private static final Listing<TariffResponse> LISTING = Listing.of(TariffResponse.class)
            .select("t.*")
            .from("pickup_tariffs t")
            .tieBreaker("t.id")
            .sortable("valid_from", "t.valid_from", SortType.DATE)
            .defaultSort("-valid_from")
            .build();

    private final Listings listings;
    private final DatedTable<TariffResponse> versions;

    TariffQueries(Listings listings, DatedTables tables) {
        this.listings = listings;
        this.versions = versions(tables);
    }

    static DatedTable<TariffResponse> versions(DatedTables tables) {
        return tables.of(TariffResponse.class, "pickup_tariffs", "zone_code");
    }

    /** The zone's tariff of that day, or the one for any zone while it has none of its own. */
    public Tariff on(String zoneCode, LocalDate day) {
        return versions.on(day, zoneCode, Tariff.ANY_ZONE)
                .map(TariffResponse::tariff)
                .orElseThrow(() -> new IllegalStateException("no tariff is in force on " + day));
    }

    PageResponse<TariffResponse> list(String zoneCode, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().andIf("t.zone_code = :?", zoneCode), page);
    }

    TariffResponse get(String zoneCode, LocalDate validFrom) {
        return versions.validFrom(validFrom, zoneCode).orElseThrow(TariffProblems.TariffNotFound::new);
    }
}
