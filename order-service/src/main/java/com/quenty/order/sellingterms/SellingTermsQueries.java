package com.quenty.order.sellingterms;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists selling terms. */
@Component
class SellingTermsQueries {

    private static final Listing<SellingTermsResponse> LISTING = Listing.of(SellingTermsResponse.class)
            .select("t.*")
            .from("selling_terms t")
            .tieBreaker("t.id")
            .sortable("created_at", "t.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;

    SellingTermsQueries(Listings listings) {
        this.listings = listings;
    }

    @Transactional(readOnly = true)
    PageResponse<SellingTermsResponse> list(Caller caller, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().visibleTo(RowScope.ofCompany(caller), "t.company_id"), page);
    }
}
