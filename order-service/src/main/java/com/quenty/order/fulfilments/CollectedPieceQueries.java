package com.quenty.order.fulfilments;

import com.quenty.platform.security.Caller;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists what drivers collected of an order, and what they did not. */
@Component
class CollectedPieceQueries {

    private static final Listing<CollectedPieceResponse> LISTING = Listing.of(CollectedPieceResponse.class)
            .select("p.pickup_reference, p.tracking_number, p.fulfilment_number, p.collected, p.picked_up_at")
            .from("collected_pieces p")
            .tieBreaker("p.id")
            .sortable("picked_up_at", "p.picked_up_at", SortType.TIMESTAMP)
            .defaultSort("picked_up_at")
            .build();

    private final Listings listings;
    private final FulfilledOrders orders;

    CollectedPieceQueries(Listings listings, FulfilledOrders orders) {
        this.listings = listings;
        this.orders = orders;
    }

    @Transactional(readOnly = true)
    PageResponse<CollectedPieceResponse> list(Caller caller, String orderNumber, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .andIf(
                                "p.order_id = :?",
                                orders.find(caller, orderNumber).key().id()),
                page);
    }
}
