package com.quenty.microcredit.ratetables;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads rate tables. */
@Component
public class RateTableQueries {

    private static final Listing<RateTableResponse> LISTING = Listing.of(RateTableResponse.class)
            .select("t.*")
            .from("rate_tables t")
            .tieBreaker("t.id")
            .sortable("valid_from", "t.valid_from", SortType.DATE)
            .defaultSort("-valid_from")
            .build();

    private final Listings listings;
    private final DatedTable<RateTableResponse> versions;

    RateTableQueries(Listings listings, DatedTables tables) {
        this.listings = listings;
        this.versions = versions(tables);
    }

    static DatedTable<RateTableResponse> versions(DatedTables tables) {
        return tables.of(RateTableResponse.class, "rate_tables", "currency");
    }

    /** The currency's table of that day, or the one for any currency while it has none of its own. */
    @Transactional(readOnly = true)
    public RateTable on(LocalDate day, String currency) {
        return versions.on(day, currency, RateTable.ANY_CURRENCY)
                .map(RateTableResponse::table)
                .orElseThrow(() -> new IllegalStateException("no rate table is in force on " + day));
    }

    @Transactional(readOnly = true)
    PageResponse<RateTableResponse> list(@Nullable String currency, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().andIf("t.currency = :?", currency), page);
    }

    @Transactional(readOnly = true)
    RateTableResponse get(String currency, LocalDate validFrom) {
        return versions.validFrom(validFrom, currency).orElseThrow(RateTableProblems.NotFound::new);
    }
}
