package com.quenty.order.orders.adjustments;

import com.quenty.order.orders.OrderStore;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the manual adjustments of an order. */
@Component
class AdjustmentQueries {

    private static final Listing<ManualAdjustmentResponse> LISTING = Listing.of(ManualAdjustmentResponse.class)
            .select("a.*, o.order_number")
            .from("manual_adjustments a JOIN orders o ON o.id = a.order_id")
            .tieBreaker("a.id")
            .sortable("created_at", "a.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;
    private final OrderStore orders;
    private final AdjustmentService service;
    private final StateHistory history;

    AdjustmentQueries(Listings listings, OrderStore orders, AdjustmentService service, StateHistory history) {
        this.listings = listings;
        this.orders = orders;
        this.service = service;
        this.history = history;
    }

    @Transactional(readOnly = true)
    PageResponse<ManualAdjustmentResponse> list(Caller caller, String number, PageRequest page) {
        var order = orders.find(caller, number);
        return listings.page(LISTING, SqlFilter.all().andIf("a.order_id = :?", order.id()), page)
                .map(adjustment -> adjustment.in(order.currency()));
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String number, String adjustmentId, PageRequest page) {
        return history.of(
                AdjustmentService.SUBJECT,
                service.get(caller, number, adjustmentId).adjustmentId(),
                page);
    }
}
