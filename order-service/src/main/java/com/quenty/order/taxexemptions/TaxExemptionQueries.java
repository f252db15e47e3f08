package com.quenty.order.taxexemptions;

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

/** Lists tax exemptions. */
@Component
class TaxExemptionQueries {

    private static final Listing<TaxExemptionResponse> LISTING = Listing.of(TaxExemptionResponse.class)
            .select("x.*")
            .from("tax_exemptions x")
            .tieBreaker("x.id")
            .sortable("created_at", "x.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;

    TaxExemptionQueries(Listings listings) {
        this.listings = listings;
    }

    @Transactional(readOnly = true)
    PageResponse<TaxExemptionResponse> list(Caller caller, TaxExemptionFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.of(caller), "x.customer_id", "x.company_id")
                        .andIf("x.company_id = :?", filter.companyId())
                        .andIf("x.customer_id = :?", filter.customerId()),
                page);
    }
}
