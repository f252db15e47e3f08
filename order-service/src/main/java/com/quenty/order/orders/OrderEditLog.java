package com.quenty.order.orders;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every edit of an order's lines, append-only, written in the transaction of the edit. */
@Component
class OrderEditLog {

    private static final Listing<OrderEditResponse> EDITS = Listing.of(OrderEditResponse.class)
            .select("e.order_version, e.edited_by, e.edited_at, e.reason, o.currency, e.total_before, e.total_after,"
                    + " e.lines_before, e.lines_after")
            .from("order_edits e join orders o on o.id = e.order_id")
            .tieBreaker("e.id")
            .sortable("edited_at", "e.edited_at", SortType.TIMESTAMP)
            .defaultSort("-edited_at")
            .build();

    /** An order's lines at a moment. */
    record Snapshot(BigDecimal total, List<OrderEditResponse.Line> lines) {

        static Snapshot of(Order order) {
            return new Snapshot(
                    order.total().amount(),
                    order.items().entrySet().stream()
                            .map(line -> new OrderEditResponse.Line(
                                    line.getKey(),
                                    line.getValue().productId(),
                                    line.getValue().sku(),
                                    line.getValue().unitPrice(),
                                    line.getValue().quantity()))
                            .toList());
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Listings listings;
    private final Clock clock;

    OrderEditLog(JdbcClient jdbc, JsonMapper json, Listings listings, Clock clock) {
        this.jdbc = jdbc;
        this.json = new StoredJson(json).mapper();
        this.listings = listings;
        this.clock = clock;
    }

    /** @param order as it is saved after the edit */
    void append(Order order, Snapshot before, Caller editor, @Nullable String reason) {
        var after = Snapshot.of(order);
        jdbc.sql("""
                        insert into order_edits (order_id, order_version, edited_by, reason, total_before, total_after,
                            lines_before, lines_after, edited_at)
                        values (:order, :version, :editor, :reason, :total_before, :total_after,
                            cast(:before as jsonb), cast(:after as jsonb), :now)
                        """)
                .param("order", order.id())
                .param("version", order.version())
                .param("editor", editor.id())
                .param("reason", reason, Types.VARCHAR)
                .param("total_before", before.total())
                .param("total_after", after.total())
                .param("before", json.writeValueAsString(before.lines()))
                .param("after", json.writeValueAsString(after.lines()))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    PageResponse<OrderEditResponse> of(Order order, PageRequest page) {
        return listings.page(EDITS, SqlFilter.all().andIf("e.order_id = :?", order.id()), page)
                .map(OrderEditResponse::inItsCurrency);
    }
}
