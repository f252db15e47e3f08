package com.quenty.order.shippingtables;

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

/** Lists shipping tables. */
@Component
class ShippingTableQueries {

    private static final Listing<ShippingTableResponse> LISTING = Listing.of(ShippingTableResponse.class)
            .select("t.*")
            .from("shipping_tables t")
            .tieBreaker("t.id")
            .sortable("created_at", "t.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;

    ShippingTableQueries(Listings listings) {
        this.listings = listings;
    }

    @Transactional(readOnly = true)
    PageResponse<ShippingTableResponse> list(Caller caller, ShippingTableFilter filter, PageRequest page) {
        return listings.page(
                        LISTING,
                        SqlFilter.all()
                                .visibleTo(RowScope.ofCompany(caller), "t.company_id")
                                .andIf("t.company_id = :?", filter.companyId()),
                        page)
                .map(ShippingTableResponse::inItsCurrency);
    }
}
