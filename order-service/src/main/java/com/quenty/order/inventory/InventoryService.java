package com.quenty.order.inventory;

import com.quenty.order.products.ProductNotFound;
import com.quenty.order.products.ProductService;
import com.quenty.order.stockmovements.Entry;
import com.quenty.order.stockmovements.Ledger;
import com.quenty.order.stockmovements.ReasonCode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done with stock outside of orders. */
@Service
public class InventoryService {

    private final Buckets buckets;
    private final Ledger ledger;
    private final StockWatch watch;
    private final ProductService products;
    private final JdbcClient jdbc;
    private final Clock clock;

    InventoryService(
            Buckets buckets, Ledger ledger, StockWatch watch, ProductService products, JdbcClient jdbc, Clock clock) {
        this.buckets = buckets;
        this.ledger = ledger;
        this.watch = watch;
        this.products = products;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes returned goods in, within the caller's transaction. The second time with the same reference does nothing.
     *
     * @throws ProductNotFound when the company has no such product
     * @throws RestockDiffers when the reference came with another quantity before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restock(Restock restock) {
        if (products.factsOf(restock.companyId(), Set.of(restock.productId())).isEmpty()) {
            throw new ProductNotFound();
        }
        var key = new BucketKey(
                restock.companyId(),
                restock.productId(),
                restock.sellable() ? StockState.SELLABLE : StockState.QUARANTINE,
                restock.location(),
                restock.batchNumber(),
                restock.expiryDate());
        if (!claim(restock, key.state())) {
            return;
        }
        int id = buckets.idOf(key);
        var bucket = buckets.lock(List.of(id)).getFirst();
        ledger.write(List.of(
                Entry.in(id, restock.quantity(), ReasonCode.CUSTOMER_RETURN, restock.reference(), restock.reason())));
        if (bucket.isSellable(clock.instant())) {
            watch.changed(restock.companyId(), Map.of(restock.productId(), restock.quantity()));
        }
    }

    /** Units that could be reserved at this moment, by product; a product without any is absent. Locks nothing. */
    @Transactional(readOnly = true)
    public Map<Integer, Integer> availableOf(String companyId, Set<Integer> productIds) {
        return buckets.reservable(companyId, productIds);
    }

    /** False when it has been taken in before; who comes at the same moment waits here for the other to end. */
    private boolean claim(Restock restock, StockState state) {
        int claimed = jdbc.sql("""
                        insert into restocks (company_id, reference, product_id, stock_state, quantity, created_at)
                        values (:company, :reference, :product, :state, :quantity, :now)
                        on conflict do nothing
                        """)
                .param("company", restock.companyId())
                .param("reference", restock.reference())
                .param("product", restock.productId())
                .param("state", state.code())
                .param("quantity", restock.quantity())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (claimed == 0) {
            int taken = jdbc.sql("""
                            select quantity from restocks
                            where company_id = :company and reference = :reference and product_id = :product
                                and stock_state = :state
                            """)
                    .param("company", restock.companyId())
                    .param("reference", restock.reference())
                    .param("product", restock.productId())
                    .param("state", state.code())
                    .query(Integer.class)
                    .single();
            if (taken != restock.quantity()) {
                throw new RestockDiffers(taken);
            }
        }
        return claimed == 1;
    }
}
