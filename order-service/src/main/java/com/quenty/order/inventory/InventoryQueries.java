package com.quenty.order.inventory;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of the stock. Expiry is compared with the database's clock: a cursor is bound to the values of its filter, so the time can't
 * be one of them.
 */
@Component
public class InventoryQueries {

    private static final String SALEABLE =
            "i.stock_state = 'sellable' AND (i.expiry_date IS NULL OR i.expiry_date > now())";

    private static final String AVAILABLE = "(i.quantity - i.reserved_quantity)";

    private static final Listing<InventoryItemResponse> LISTING = items().sortable(
                    "created_at", "i.created_at", SortType.TIMESTAMP)
            .sortable("quantity", "i.quantity", SortType.INTEGER)
            .defaultSort("-created_at")
            .build();

    private static final Listing<InventoryItemResponse> EXPIRING_LISTING = items().sortable(
                    "expiry_date", "i.expiry_date", SortType.TIMESTAMP)
            .defaultSort("expiry_date")
            .build();

    /**
     * By place, since stock is reordered for a place: its batches share its levels, and the highest counts. A place without a minimum
     * never runs low. A place that runs low has a bucket that does, or one that has expired, and so the index finds it.
     */
    private static final Listing<LowStockResponse> LOW_STOCK_LISTING = Listing.of(LowStockResponse.class)
            .select("""
                    s.product_id, p.sku, p.name AS product_name, s.company_id, s.location, s.on_hand, s.reserved,
                    s.available, s.incoming, s.min_stock_level, s.max_stock_level,
                    greatest(coalesce(s.max_stock_level, s.min_stock_level) - s.available - s.incoming, 0)
                        AS suggested_quantity""")
            .from("""
                    (SELECT i.company_id, i.product_id, i.location, min(i.id) AS id,
                        coalesce(sum(i.quantity) FILTER (WHERE %1$s), 0) AS on_hand,
                        coalesce(sum(i.reserved_quantity) FILTER (WHERE %1$s), 0) AS reserved,
                        coalesce(sum(%2$s) FILTER (WHERE %1$s), 0) AS available,
                        coalesce(sum(i.quantity) FILTER (WHERE i.stock_state = 'in_transit'), 0) AS incoming,
                        max(i.min_stock_level) AS min_stock_level, max(i.max_stock_level) AS max_stock_level
                    FROM inventory_items i
                    WHERE i.product_id IN (
                        SELECT product_id FROM inventory_items WHERE (quantity - reserved_quantity) <= min_stock_level
                        UNION ALL
                        SELECT product_id FROM inventory_items WHERE expiry_date <= now())
                    GROUP BY i.company_id, i.product_id, i.location) s
                    JOIN products p ON p.id = s.product_id AND p.active""".formatted(SALEABLE, AVAILABLE))
            .tieBreaker("s.id")
            .sortable("available", "s.available", SortType.INTEGER)
            .defaultSort("available")
            .build();

    private final Listings listings;
    private final JdbcClient jdbc;

    InventoryQueries(Listings listings, JdbcClient jdbc) {
        this.listings = listings;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    PageResponse<InventoryItemResponse> list(Caller caller, InventoryFilter filter, PageRequest page) {
        var items = visibleTo(caller, filter.companyId())
                .andIf("i.product_id = :?", filter.productId())
                .andIf("p.sku = :?", filter.sku())
                .andIf("i.location = :?", filter.location())
                .andIf("i.batch_number = :?", filter.batchNumber())
                .andIf("i.stock_state = :?", filter.stockState());
        return listings.page(LISTING, withStatus(items, filter.status()), page);
    }

    private static SqlFilter withStatus(SqlFilter items, @Nullable StockStatus status) {
        return switch (status) {
            case null -> items;
            case IN_STOCK -> items.and(SALEABLE).and(AVAILABLE + " > i.min_stock_level AND " + AVAILABLE + " > 0");
            case LOW_STOCK -> items.and(SALEABLE).and(AVAILABLE + " <= i.min_stock_level AND " + AVAILABLE + " > 0");
            case OUT_OF_STOCK -> items.and(SALEABLE).and(AVAILABLE + " = 0");
            case EXPIRED -> items.and("i.stock_state = 'sellable' AND i.expiry_date <= now()");
            case QUARANTINE, IN_TRANSIT -> items.andIf("i.stock_state = :?", status);
        };
    }

    /** Sellable units on hand that expire within the days, or have expired and not been put into quarantine yet. */
    @Transactional(readOnly = true)
    PageResponse<InventoryItemResponse> expiring(Caller caller, ExpiringFilter filter, PageRequest page) {
        return listings.page(
                EXPIRING_LISTING,
                visibleTo(caller, filter.companyId())
                        .and("i.stock_state = 'sellable' AND i.quantity > 0")
                        .andIf("i.expiry_date <= now() + make_interval(days => :?)", filter.days())
                        .andIf("i.location = :?", filter.location()),
                page);
    }

    @Transactional(readOnly = true)
    PageResponse<LowStockResponse> lowStock(Caller caller, LowStockFilter filter, PageRequest page) {
        return listings.page(
                LOW_STOCK_LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.ofCompany(caller), "s.company_id")
                        .andIf("s.company_id = :?", filter.companyId())
                        .andIf("s.location = :?", filter.location())
                        .and("s.available <= s.min_stock_level and s.min_stock_level > 0"),
                page);
    }

    private static Listing.Builder<InventoryItemResponse> items() {
        return Listing.of(InventoryItemResponse.class)
                .select("""
                    i.item_id, i.product_id, p.sku, p.name AS product_name, i.company_id, i.stock_state, i.location,
                    i.batch_number, i.expiry_date, i.quantity, i.reserved_quantity,
                    CASE WHEN %1$s THEN %2$s ELSE 0 END AS available_quantity,
                    CASE WHEN i.stock_state <> 'sellable' THEN i.stock_state
                        WHEN i.expiry_date <= now() THEN 'expired'
                        WHEN %2$s = 0 THEN 'out_of_stock'
                        WHEN %2$s <= i.min_stock_level THEN 'low_stock'
                        ELSE 'in_stock' END AS status,
                    i.min_stock_level, i.max_stock_level, i.received_at, i.created_at, i.updated_at, i.version""".formatted(SALEABLE, AVAILABLE))
                .from("inventory_items i JOIN products p ON p.id = i.product_id")
                .tieBreaker("i.id");
    }

    private static SqlFilter visibleTo(Caller caller, @Nullable String companyId) {
        return SqlFilter.all()
                .visibleTo(RowScope.ofCompany(caller), "i.company_id")
                .andIf("i.company_id = :?", companyId);
    }

    /** @throws InventoryProblems.ItemNotFound also when it is not visible to the caller */
    @Transactional(readOnly = true)
    InventoryItemResponse get(Caller caller, String itemId) {
        var found = listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.ofCompany(caller), "i.company_id")
                        .andIf("i.item_id = :?", itemId),
                PageRequest.first());
        return found.items().stream().findFirst().orElseThrow(InventoryProblems.ItemNotFound::new);
    }

    /** Items by the keys of their rows; at most a page of them. */
    @Transactional(readOnly = true)
    public Map<Integer, InventoryItemResponse> byId(Collection<Integer> ids) {
        var keys = new HashMap<String, Integer>();
        jdbc.sql("SELECT id, item_id FROM inventory_items WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query(row -> {
                    keys.put(row.getString("item_id"), row.getInt("id"));
                });
        return get(ids).stream()
                .collect(Collectors.toMap(item -> Objects.requireNonNull(keys.get(item.itemId())), item -> item));
    }

    /** Items by key; at most a page of them. */
    @Transactional(readOnly = true)
    public List<InventoryItemResponse> get(Collection<Integer> ids) {
        return listings.page(
                        LISTING,
                        SqlFilter.all().andIf("i.id IN (:?)", ids),
                        new PageRequest(PageRequest.MAX_LIMIT, null, "created_at", null))
                .items();
    }
}
