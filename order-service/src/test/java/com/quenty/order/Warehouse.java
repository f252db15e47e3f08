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
                        insert into products (name, sku, category, price, company_id)
                        values ('Thing', :sku, 'things', 12.50, :company) returning id
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
        return jdbc.sql("select item_id from inventory_items where id = :id")
                .param("id", bucketId)
                .query(String.class)
                .single();
    }

    public Shelf shelf(int bucketId) {
        return jdbc.sql("select quantity, reserved_quantity from inventory_items where id = :id")
                .param("id", bucketId)
                .query((row, number) -> new Shelf(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Every way in which the figures contradict each other; empty when all is well. */
    public List<Map<String, Object>> contradictions() {
        return jdbc.sql("""
                        with moved as (
                            select inventory_item_id, sum(quantity) as total from stock_movements group by 1),
                        running as (
                            select inventory_item_id, movement_id, balance_after,
                                sum(quantity) over (partition by inventory_item_id order by created_at, id) as total
                            from stock_movements),
                        open as (
                            select inventory_item_id, sum(open_quantity) as total from reservations group by 1)
                        select 'quantity' as what, i.item_id as id, i.quantity as kept, coalesce(m.total, 0) as counted
                        from inventory_items i left join moved m on m.inventory_item_id = i.id
                        where i.quantity <> coalesce(m.total, 0)
                        union all
                        select 'reserved', i.item_id, i.reserved_quantity, coalesce(o.total, 0)
                        from inventory_items i left join open o on o.inventory_item_id = i.id
                        where i.reserved_quantity <> coalesce(o.total, 0)
                        union all
                        select 'balance', movement_id, balance_after, total from running where balance_after <> total
                        union all
                        select 'bounds', item_id, quantity, reserved_quantity from inventory_items
                        where reserved_quantity < 0 or reserved_quantity > quantity
                        """).query().listOfRows();
    }
}
