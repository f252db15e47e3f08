package com.quenty.order.stockcounts;

import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of counts, and of the items to count. */
@Component
class CountQueries {

    private static final Listing<CountSummary> LISTING = Listing.of(CountSummary.class)
            .select("c.count_id, c.company_id, c.status, c.notes, c.created_by, c.counted_by, c.created_at")
            .from("stock_counts c")
            .tieBreaker("c.id")
            .sortable("created_at", "c.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    /** Reasons of corrections by hand. */
    private static final String[] CORRECTIONS = Stream.of(ReasonCode.values())
            .filter(reason -> reason.suitsAdjustment() || reason == ReasonCode.REVERSAL)
            .map(ReasonCode::code)
            .toArray(String[]::new);

    private final Listings listings;
    private final JdbcClient jdbc;
    private final StockCountRepository counts;
    private final StateHistory history;

    CountQueries(Listings listings, JdbcClient jdbc, StockCountRepository counts, StateHistory history) {
        this.listings = listings;
        this.jdbc = jdbc;
        this.counts = counts;
        this.history = history;
    }

    @Transactional(readOnly = true)
    PageResponse<CountSummary> list(Caller caller, CountFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.ofCompany(caller), "c.company_id")
                        .andIf("c.company_id = :?", filter.companyId())
                        .andIf("c.status = :?", filter.status()),
                page);
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String countId, PageRequest page) {
        var count = counts.find(countId, RowScope.ofCompany(caller)).orElseThrow(CountProblems.NotFound::new);
        return history.of(StockCountService.SUBJECT, count.countId(), page);
    }

    /** Keys of the buckets that the request means; what is in transit can't be counted. */
    List<Integer> toCount(String companyId, OpenCountRequest request, int limit) {
        return jdbc.sql("""
                        SELECT id FROM inventory_items
                        WHERE company_id = :company AND stock_state <> 'in_transit'
                            AND (cast(:location AS text) IS NULL OR location = :location)
                            AND (cast(:product AS int) IS NULL OR product_id = :product)
                        ORDER BY id
                        LIMIT :limit
                        """)
                .param("company", companyId)
                .param("location", request.location(), Types.VARCHAR)
                .param("product", request.productId(), Types.INTEGER)
                .param("limit", limit)
                .query((row, number) -> row.getInt("id"))
                .list();
    }

    /** Counts of these buckets that are not over. */
    List<String> underWay(List<Integer> items) {
        return jdbc.sql("""
                        SELECT DISTINCT c.count_id
                        FROM stock_count_lines l
                        JOIN stock_counts c ON c.id = l.count_id
                        WHERE l.under_way AND l.inventory_item_id = ANY(:items)
                        ORDER BY c.count_id
                        """)
                .param("items", items.toArray(Integer[]::new))
                .query((row, number) -> row.getString("count_id"))
                .list();
    }

    /** Items that differ, and were adjusted or reversed since they were counted. */
    List<String> correctedSinceCounted(StockCount count) {
        return jdbc.sql("""
                        SELECT i.item_id
                        FROM stock_count_lines l
                        JOIN inventory_items i ON i.id = l.inventory_item_id
                        WHERE l.count_id = :count AND l.counted_quantity <> l.expected_quantity
                            AND EXISTS (
                                SELECT FROM stock_movements m
                                WHERE m.inventory_item_id = i.id AND m.id > l.counted_after
                                    AND m.created_at > l.counted_at - INTERVAL '1 hour' -- clocks differ by less
                                    AND m.reason_code = ANY(:corrections))
                        ORDER BY i.item_id
                        """)
                .param("count", count.id())
                .param("corrections", CORRECTIONS)
                .query((row, number) -> row.getString("item_id"))
                .list();
    }

    CountResponse response(StockCount count) {
        return new CountResponse(
                count.countId(),
                count.companyId(),
                count.status(),
                count.notes(),
                linesOf(count.id()),
                count.createdBy(),
                count.countedBy(),
                count.decidedBy(),
                count.createdAt(),
                count.updatedAt(),
                count.version());
    }

    private List<CountResponse.Line> linesOf(int countId) {
        return jdbc.sql("""
                        SELECT i.item_id, i.product_id, p.sku, p.name, i.location, i.batch_number, i.expiry_date,
                            i.stock_state, l.expected_quantity, l.counted_quantity, l.counted_at,
                            l.counted_quantity - l.expected_quantity AS difference
                        FROM stock_count_lines l
                        JOIN inventory_items i ON i.id = l.inventory_item_id
                        JOIN products p ON p.id = i.product_id
                        WHERE l.count_id = :count
                        ORDER BY i.location NULLS FIRST, p.sku, i.id
                        """).param("count", countId).query(CountQueries::line).list();
    }

    private static CountResponse.Line line(ResultSet row, int number) throws SQLException {
        return new CountResponse.Line(
                row.getString("item_id"),
                row.getInt("product_id"),
                row.getString("sku"),
                row.getString("name"),
                row.getString("location"),
                row.getString("batch_number"),
                SqlTimes.instantOrNull(row, "expiry_date"),
                row.getString("stock_state"),
                row.getObject("expected_quantity", Integer.class),
                row.getObject("counted_quantity", Integer.class),
                SqlTimes.instantOrNull(row, "counted_at"),
                row.getObject("difference", Integer.class));
    }
}
