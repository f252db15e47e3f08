package com.quenty.order.orders;

import com.quenty.order.ordernumbers.OrderNumber;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts of orders. */
@Component
public class OrderQueries {

    private static final Listing<OrderSummary> LISTING = Listing.of(OrderSummary.class)
            .select(
                    "o.order_number, o.status, o.payment_status, o.customer_id, o.company_id, o.currency, o.total_amount,"
                            + " EXISTS (SELECT FROM order_items i WHERE i.order_id = o.id AND i.shortfall_quantity > 0)"
                            + " AS shortfall, o.created_at, o.updated_at")
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
                                .visibleTo(RowScope.of(caller), "o.customer_id", "o.company_id")
                                .andIf("o.status = :?", filter.status())
                                .andIf("o.payment_status = :?", filter.paymentStatus())
                                .andIf("o.customer_id = :?", filter.customerId())
                                .andIf("o.company_id = :?", filter.companyId())
                                .andIf("o.order_number = :?", numberIn(filter))
                                .andIf("o.currency = :?", filter.currency())
                                .andIf("o.created_at >= :?", startOf(filter.placedFrom()))
                                .andIf("o.created_at < :?", startOf(filter.placedUntil())),
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

    /** Units that backordered orders of the company wait for, the given order's own excepted, by product. */
    @Transactional(readOnly = true)
    public Map<Integer, Long> unitsAwaitedByOthers(
            String companyId, String orderNumber, Collection<Integer> productIds) {
        var units = new HashMap<Integer, Long>();
        jdbc.sql("""
                        SELECT i.product_id, sum(i.shortfall_quantity) AS units
                        FROM order_items i
                        JOIN orders o ON o.id = i.order_id
                        WHERE i.product_id = ANY (:products) AND i.shortfall_quantity > 0
                            AND o.company_id = :company AND o.status = 'backordered' AND o.order_number <> :order
                        GROUP BY i.product_id
                        """)
                .param("products", productIds.toArray(Integer[]::new))
                .param("company", companyId)
                .param("order", orderNumber)
                .query(row -> {
                    units.put(row.getInt("product_id"), row.getLong("units"));
                });
        return units;
    }

    /** A backordered order. @param id in the order of their age */
    public record Backorder(int id, String orderNumber) {}

    /** Orders of the company that wait for units of the product, oldest first. */
    @Transactional(readOnly = true)
    public List<Backorder> backorders(String companyId, int productId, int afterId, int limit) {
        return jdbc.sql("""
                        SELECT o.id, o.order_number FROM orders o
                        WHERE o.company_id = :company AND o.status = 'backordered' AND o.id > :after
                          AND EXISTS (
                              SELECT FROM order_items i
                              WHERE i.order_id = o.id AND i.product_id = :product AND i.shortfall_quantity > 0)
                        ORDER BY o.id LIMIT :limit
                        """)
                .param("company", companyId)
                .param("after", afterId)
                .param("product", productId)
                .param("limit", limit)
                .query((row, number) -> new Backorder(row.getInt("id"), row.getString("order_number")))
                .list();
    }

    /** Orders of which units wait for stock. */
    public long ordersShort() {
        return sumOfShort("count(DISTINCT order_id)");
    }

    /** Units that wait for stock. */
    public long unitsShort() {
        return sumOfShort("coalesce(sum(shortfall_quantity), 0)");
    }

    private long sumOfShort(String what) {
        return jdbc.sql("SELECT %s FROM order_items WHERE shortfall_quantity > 0".formatted(what))
                .query(Long.class)
                .single();
    }

    /** Orders with work left to be done. */
    public long openOf(Owner owner, String id) {
        return jdbc.sql("SELECT count(*) FROM orders WHERE %s = :id AND status IN (:open)".formatted(owner.column))
                .param("id", id)
                .param(
                        "open",
                        OrderStatus.open().stream().map(OrderStatus::code).collect(Collectors.toSet()))
                .query(Long.class)
                .single();
    }

    public enum Owner {
        CUSTOMER("customer_id"),
        COMPANY("company_id");

        private final String column;

        Owner(String column) {
            this.column = column;
        }
    }
}
