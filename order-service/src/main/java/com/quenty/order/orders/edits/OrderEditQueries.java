package com.quenty.order.orders.edits;

import com.quenty.order.orders.OrderStore;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The edits of an order. */
@Component
class OrderEditQueries {

    private static final Listing<OrderEditResponse> LISTING = Listing.of(OrderEditResponse.class)
            .select("e.order_version, e.edited_by, e.edited_at, e.reason, o.currency, e.total_before, e.total_after,"
                    + " e.lines_before, e.lines_after, e.adjustments_before, e.adjustments_after")
            .from("order_edits e JOIN orders o ON o.id = e.order_id")
            .tieBreaker("e.id")
            .sortable("edited_at", "e.edited_at", SortType.TIMESTAMP)
            .defaultSort("-edited_at")
            .build();

    private final Listings listings;
    private final OrderStore orders;

    OrderEditQueries(Listings listings, OrderStore orders) {
        this.listings = listings;
        this.orders = orders;
    }

    @Transactional(readOnly = true)
    PageResponse<OrderEditResponse> list(Caller caller, String number, PageRequest page) {
        var order = orders.find(caller, number);
        return listings.page(LISTING, SqlFilter.all().andIf("e.order_id = :?", order.id()), page)
                .map(OrderEditResponse::inItsCurrency);
    }
}
