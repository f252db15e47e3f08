package com.quenty.intlshipping.screenings;

import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;

/** Lists screenings. */
@Component
class ScreeningQueries {

    private static final Listing<ScreeningResponse> LISTING = Listing.of(ScreeningResponse.class)
            .select("s.*")
            .from("screenings s")
            .tieBreaker("s.id")
            .sortable("screened_at", "s.screened_at", SortType.TIMESTAMP)
            .defaultSort("-screened_at")
            .build();

    private final Listings listings;

    ScreeningQueries(Listings listings) {
        this.listings = listings;
    }

    PageResponse<ScreeningResponse> list(String manifestId, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().andIf("s.manifest_id = :?", manifestId), page);
    }
}
