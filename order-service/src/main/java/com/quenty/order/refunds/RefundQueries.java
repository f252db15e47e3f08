package com.quenty.order.refunds;

import com.quenty.order.payments.PaidOrders;
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

/** Reads refunds. */
@Component
class RefundQueries {

    private static final Listing<RefundSummary> LISTING = Listing.of(RefundSummary.class)
            .select(
                    "r.refund_id, o.order_number, r.status, r.currency, r.amount, r.reason, r.return_item_id, r.created_at")
            .from("refunds r JOIN orders o ON o.id = r.order_id")
            .tieBreaker("r.id")
            .sortable("created_at", "r.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;
    private final PaidOrders orders;
    private final RefundRepository refunds;
    private final RefundStore store;
    private final StateHistory history;

    RefundQueries(
            Listings listings, PaidOrders orders, RefundRepository refunds, RefundStore store, StateHistory history) {
        this.listings = listings;
        this.orders = orders;
        this.refunds = refunds;
        this.store = store;
        this.history = history;
    }

    @Transactional(readOnly = true)
    PageResponse<RefundSummary> list(Caller caller, String orderNumber, PageRequest page) {
        var order = orders.find(caller, orderNumber);
        return listings.page(LISTING, SqlFilter.all().andIf("r.order_id = :?", order.id()), page)
                .map(RefundSummary::inItsCurrency);
    }

    @Transactional(readOnly = true)
    RefundResponse get(Caller caller, String orderNumber, String refundId) {
        return store.response(find(caller, orderNumber, refundId));
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String orderNumber, String refundId, PageRequest page) {
        return history.of(
                RefundStore.SUBJECT, find(caller, orderNumber, refundId).refundId(), page);
    }

    private Refund find(Caller caller, String orderNumber, String refundId) {
        return refunds.find(orders.find(caller, orderNumber).id(), refundId).orElseThrow(RefundProblems.NotFound::new);
    }
}
