package com.quenty.order.payments;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
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

/** Lists of payments. */
@Component
class PaymentQueries {

    private static final Listing<PaymentSummary> LISTING = Listing.of(PaymentSummary.class)
            .select("""
                    p.payment_id, o.order_number, p.company_id, p.customer_id, p.method, p.status, p.currency, p.amount,
                    p.captured_amount, p.refunded_amount, p.charged_back_amount, p.provider, p.external_reference, p.created_at""")
            .from("payments p JOIN orders o ON o.id = p.order_id")
            .tieBreaker("p.id")
            .sortable("created_at", "p.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;
    private final PaidOrders orders;
    private final PaymentStore payments;
    private final StateHistory history;

    PaymentQueries(Listings listings, PaidOrders orders, PaymentStore payments, StateHistory history) {
        this.listings = listings;
        this.orders = orders;
        this.payments = payments;
        this.history = history;
    }

    PageResponse<PaymentSummary> list(Caller caller, PaymentFilter filter, PageRequest page) {
        return listings.page(
                        LISTING,
                        SqlFilter.all()
                                .visibleTo(RowScope.of(caller), "p.customer_id", "p.company_id")
                                .andIf("p.method = :?", filter.method())
                                .andIf("p.status = :?", filter.status())
                                .andIf("p.customer_id = :?", filter.customerId())
                                .andIf("p.company_id = :?", filter.companyId())
                                .andIf("p.external_reference = :?", filter.externalReference())
                                .andIf("p.created_at >= :?", filter.createdFrom())
                                .andIf("p.created_at < :?", filter.createdUntil()),
                        page)
                .map(PaymentSummary::inItsCurrency);
    }

    @Transactional(readOnly = true)
    PageResponse<PaymentSummary> list(Caller caller, String orderNumber, PageRequest page) {
        var order = orders.find(caller, orderNumber);
        return listings.page(LISTING, SqlFilter.all().andIf("p.order_id = :?", order.id()), page)
                .map(PaymentSummary::inItsCurrency);
    }

    @Transactional(readOnly = true)
    PaymentResponse get(Caller caller, String orderNumber, String paymentId) {
        return payments.response(payments.find(orders.find(caller, orderNumber), paymentId));
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String orderNumber, String paymentId, PageRequest page) {
        var payment = payments.find(orders.find(caller, orderNumber), paymentId);
        return history.of(PaymentStore.SUBJECT, payment.paymentId(), page);
    }
}
