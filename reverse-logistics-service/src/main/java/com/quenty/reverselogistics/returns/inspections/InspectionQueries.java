package com.quenty.reverselogistics.returns.inspections;

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

/** Reads inspections. */
@Component
class InspectionQueries {

    private static final Listing<InspectionResponse> LISTING = Listing.of(InspectionResponse.class)
            .select("n.*")
            .from("inspection_reports n JOIN returns r ON r.id = n.return_id")
            .tieBreaker("n.id")
            .sortable("created_at", "n.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;
    private final ReturnStore returns;

    InspectionQueries(Listings listings, ReturnStore returns) {
        this.listings = listings;
        this.returns = returns;
    }

    @Transactional(readOnly = true)
    PageResponse<InspectionResponse> list(Caller caller, String returnId, PageRequest page) {
        var scope = RowScope.of(caller);
        returns.orderNumber(scope, returnId); // exists for the caller
        return listings.page(
                        LISTING,
                        SqlFilter.all()
                                .visibleTo(scope, "r.customer_id", "r.company_id")
                                .andIf("r.return_id = :?", returnId),
                        page)
                .map(InspectionResponse::inItsCurrency);
    }
}
