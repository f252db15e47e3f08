package com.quenty.order.coupons;

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

/** Lists coupons. */
@Component
class CouponQueries {

    private static final Listing<CouponResponse> LISTING = Listing.of(CouponResponse.class)
            .select("c.*")
            .from("coupons c")
            .tieBreaker("c.id")
            .sortable("created_at", "c.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;

    CouponQueries(Listings listings) {
        this.listings = listings;
    }

    @Transactional(readOnly = true)
    PageResponse<CouponResponse> list(Caller caller, CouponFilter filter, PageRequest page) {
        return listings.page(
                        LISTING,
                        SqlFilter.all()
                                .visibleTo(RowScope.ofCompany(caller), "c.company_id")
                                .andIf("c.company_id = :?", filter.companyId())
                                .andIf("c.code = :?", CouponCode.canonical(filter.code())),
                        page)
                .map(CouponResponse::inItsCurrency);
    }
}
