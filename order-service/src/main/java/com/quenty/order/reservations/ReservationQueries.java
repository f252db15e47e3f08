package com.quenty.order.reservations;

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

/** The reservations that a caller may see. */
@Component
class ReservationQueries {

    private static final Listing<ReservationResponse> LISTING = Listing.of(ReservationResponse.class)
            .select("""
                    r.order_number, r.line_number, r.product_id, p.sku, i.item_id, i.location, i.batch_number, r.company_id,
                    r.quantity, r.open_quantity, r.issued_quantity, r.released_quantity, r.expires_at, r.release_reason,
                    r.created_at""")
            .from("""
                    reservations r
                    JOIN inventory_items i ON i.id = r.inventory_item_id
                    JOIN products p ON p.id = r.product_id""")
            .tieBreaker("r.id")
            .sortable("created_at", "r.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;

    ReservationQueries(Listings listings) {
        this.listings = listings;
    }

    @Transactional(readOnly = true)
    PageResponse<ReservationResponse> list(Caller caller, ReservationFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.ofCompany(caller), "r.company_id")
                        .andIf("r.company_id = :?", filter.companyId())
                        .andIf("r.order_number = :?", filter.orderNumber())
                        .andIf("r.product_id = :?", filter.productId())
                        .andIf(
                                "r.inventory_item_id = (SELECT id FROM inventory_items WHERE item_id = :?)",
                                filter.itemId())
                        .andIf("(r.open_quantity > 0) = :?", filter.open()),
                page);
    }
}
