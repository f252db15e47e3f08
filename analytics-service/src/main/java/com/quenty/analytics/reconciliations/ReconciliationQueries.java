package com.quenty.analytics.reconciliations;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;

/** Lists comparisons. */
@Component
class ReconciliationQueries {

    private static final Listing<ReconciliationResponse> LISTING = Listing.of(ReconciliationResponse.class)
            .select("r.*, r.our_value - r.owner_value AS difference")
            .from("reconciliations r")
            .tieBreaker("r.id")
            .sortable("day", "r.day", SortType.DATE)
            .defaultSort("-day")
            .build();

    private final Listings listings;

    ReconciliationQueries(Listings listings) {
        this.listings = listings;
    }

    PageResponse<ReconciliationResponse> list(Caller caller, ReconciliationFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.ofCompany(caller), "r.company_id")
                        .andIf("r.metric = :?", filter.metric())
                        .andIf("r.company_id = :?", filter.companyId())
                        .andIf("r.status = :?", filter.status())
                        .andIf("r.day = :?", filter.day()),
                page);
    }
}
