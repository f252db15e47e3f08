package com.quenty.reverselogistics.returns.receipts;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import com.quenty.reverselogistics.returns.ReturnStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads goods that arrived and were not to. */
@Component
class UnexpectedGoodsQueries {

    private static final Listing<UnexpectedGoodsResponse> LISTING = Listing.of(UnexpectedGoodsResponse.class)
            .select("g.sku, g.description, g.quantity, g.created_by, g.created_at")
            .from("unexpected_goods g JOIN returns r ON r.id = g.return_id")
            .tieBreaker("g.id")
            .sortable("created_at", "g.created_at", SortType.TIMESTAMP)
            .defaultSort("created_at")
            .build();

    private final Listings listings;
    private final ReturnStore returns;

    UnexpectedGoodsQueries(Listings listings, ReturnStore returns) {
        this.listings = listings;
        this.returns = returns;
    }

    @Transactional(readOnly = true)
    PageResponse<UnexpectedGoodsResponse> list(Caller caller, String returnId, PageRequest page) {
        var scope = RowScope.of(caller);
        returns.orderNumber(scope, returnId); // exists for the caller
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(scope, "r.customer_id", "r.company_id")
                        .andIf("r.return_id = :?", returnId),
                page);
    }
}
