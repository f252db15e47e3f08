package com.quenty.order.orders;

import com.quenty.order.ordernumbers.OrderNumber;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads many orders at once. */
@Component
class OrderQueries {

    private static final Listing<OrderSummary> LISTING = Listing.of(OrderSummary.class)
            .select("o.order_number, o.status, o.customer_id, o.company_id, o.currency, o.total_amount,"
                    + " exists (select from order_items i where i.order_id = o.id and i.shortfall_quantity > 0)"
                    + " as shortfall, o.created_at, o.updated_at")
            .from("orders o")
            .tieBreaker("o.id")
            .sortable("created_at", "o.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;
    private final JdbcClient jdbc;
    private final BusinessZone zone;
    private final OrderStore orders;
    private final StateHistory history;

    OrderQueries(Listings listings, JdbcClient jdbc, BusinessZone zone, OrderStore orders, StateHistory history) {
        this.listings = listings;
        this.jdbc = jdbc;
        this.zone = zone;
        this.orders = orders;
        this.history = history;
    }

    PageResponse<OrderSummary> list(Caller caller, OrderFilter filter, PageRequest page) {
        return listings.page(
                        LISTING,
                        SqlFilter.all()
                                .visibleTo(caller, "o.customer_id", "o.company_id")
                                .andIf("o.status = :?", filter.status())
                                .andIf("o.customer_id = :?", filter.customerId())
                                .andIf("o.company_id = :?", filter.companyId())
                                .andIf("o.order_number = :?", numberIn(filter))
                                .andIf("o.currency = :?", filter.currency())
                                .andIf("o.created_at >= :?", startOf(filter.placedFrom()))
                                .andIf("o.created_at < :?", endOf(filter.placedTo())),
                        page)
                .map(OrderSummary::inItsCurrency);
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String number, PageRequest page) {
        return history.of(OrderStore.SUBJECT, orders.find(caller, number).orderNumber(), page);
    }

    private static @Nullable String numberIn(OrderFilter filter) {
        return filter.orderNumber() == null
                ? null
                : OrderNumber.parse(filter.orderNumber())
                        .map(OrderNumber::toString)
                        .orElseThrow(() -> ValidationFailed.of(
                                "order_number", "is no order number: there is a typing error in it"));
    }

    private @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : zone.startOf(day);
    }

    private @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null ? null : zone.startOf(day.plusDays(1));
    }

    /** Orders of which something is still to be done. */
    long openOf(Owner owner, String id) {
        return jdbc.sql("SELECT count(*) FROM orders WHERE %s = :id AND status IN (:open)".formatted(owner.column))
                .param("id", id)
                .param(
                        "open",
                        OrderStatus.open().stream().map(OrderStatus::code).collect(Collectors.toSet()))
                .query(Long.class)
                .single();
    }

    enum Owner {
        CUSTOMER("customer_id"),
        COMPANY("company_id");

        private final String column;

        Owner(String column) {
            this.column = column;
        }
    }
}
