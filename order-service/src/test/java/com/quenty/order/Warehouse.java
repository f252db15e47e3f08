package com.quenty.order;

import com.quenty.order.inventory.BucketKey;
import com.quenty.order.inventory.BucketRepository;
import com.quenty.order.inventory.StockState;
import com.quenty.order.stockmovements.LedgerEntry;
import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.order.stockmovements.StockMovementRepository;
import com.quenty.platform.identity.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Products and stock for tests that are about something else. Units come in by the ledger, as they always do. */
@Component
public class Warehouse {

    /** What the database holds of a bucket. */
    public record Shelf(int quantity, int reserved) {}

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final BucketRepository buckets;
    private final StockMovementRepository ledger;

    Warehouse(
            JdbcClient jdbc,
            TransactionOperations transaction,
            BucketRepository buckets,
            StockMovementRepository ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.buckets = buckets;
        this.ledger = ledger;
    }

    public static String aCompany() {
        return ExternalId.next("COMP");
    }

    public int product(String companyId) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        INSERT INTO products (name, sku, category, price, company_id)
                        VALUES ('Thing', :sku, 'things', 12.50, :company) RETURNING id
                        """)
                .param("sku", ExternalId.next("SKU"))
                .param("company", companyId)
                .query(Integer.class)
                .single()));
    }

    public int receive(String companyId, int productId, int quantity) {
        return receive(companyId, productId, quantity, null, null, null);
    }

    /** @return the bucket's key */
    public int receive(
            String companyId,
            int productId,
            int quantity,
            @Nullable String location,
            @Nullable String batch,
            @Nullable Instant expiry) {
        return Objects.requireNonNull(transaction.execute(status -> {
            int id = buckets.idOf(new BucketKey(companyId, productId, StockState.SELLABLE, location, batch, expiry));
            if (quantity > 0) {
                buckets.lock(List.of(id));
                ledger.write(List.of(LedgerEntry.in(id, quantity, ReasonCode.PURCHASE, "PO-1", null)));
            }
            return id;
        }));
    }

    public String itemId(int bucketId) {
        return jdbc.sql("SELECT item_id FROM inventory_items WHERE id = :id")
                .param("id", bucketId)
                .query(String.class)
                .single();
    }

    public Shelf shelf(int bucketId) {
        return jdbc.sql("SELECT quantity, reserved_quantity FROM inventory_items WHERE id = :id")
                .param("id", bucketId)
                .query((row, number) -> new Shelf(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Every way in which the figures contradict each other; empty when all is well. */
    public List<Map<String, Object>> contradictions() {
        return jdbc.sql("""
                        WITH moved AS (
                            SELECT inventory_item_id, sum(quantity) AS total FROM stock_movements GROUP BY 1),
                        running AS (
                            SELECT inventory_item_id, movement_id, balance_after,
                                sum(quantity) OVER (PARTITION BY inventory_item_id ORDER BY created_at, id) AS total
                            FROM stock_movements),
                        open AS (
                            SELECT inventory_item_id, sum(open_quantity) AS total FROM reservations GROUP BY 1)
                        SELECT 'quantity' AS what, i.item_id AS id, i.quantity AS kept, coalesce(m.total, 0) AS counted
                        FROM inventory_items i LEFT JOIN moved m ON m.inventory_item_id = i.id
                        WHERE i.quantity <> coalesce(m.total, 0)
                        UNION ALL
                        SELECT 'reserved', i.item_id, i.reserved_quantity, coalesce(o.total, 0)
                        FROM inventory_items i LEFT JOIN open o ON o.inventory_item_id = i.id
                        WHERE i.reserved_quantity <> coalesce(o.total, 0)
                        UNION ALL
                        SELECT 'balance', movement_id, balance_after, total FROM running WHERE balance_after <> total
                        UNION ALL
                        SELECT 'bounds', item_id, quantity, reserved_quantity FROM inventory_items
                        WHERE reserved_quantity < 0 OR reserved_quantity > quantity
                        """).query().listOfRows();
    }
}
