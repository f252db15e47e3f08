package com.quenty.order.restocks;

import com.quenty.order.inventory.BucketRepository;
import com.quenty.order.inventory.StockState;
import com.quenty.order.inventory.StockStore;
import com.quenty.order.products.ProductProblems;
import com.quenty.order.products.ProductService;
import com.quenty.order.stockmovements.LedgerEntry;
import com.quenty.order.stockmovements.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes returned goods back into stock. */
@Component
public class RestockStore {

    private final RestockRepository restocks;
    private final ProductService products;
    private final BucketRepository buckets;
    private final StockStore stock;

    RestockStore(RestockRepository restocks, ProductService products, BucketRepository buckets, StockStore stock) {
        this.restocks = restocks;
        this.products = products;
        this.buckets = buckets;
        this.stock = stock;
    }

    /**
     * Units that were taken into quarantine go on sale, or leave the stock, within the caller's transaction. The second time with the
     * same reference does nothing.
     *
     * @param decided in quarantine when they leave
     * @throws RestockProblems.Differs when the reference came with another quantity before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Restock decided) {
        if (!restocks.claim(decided.sellable() ? decided : decided.leaving())) {
            return;
        }
        int source = buckets.idOf(decided.bucket().in(StockState.QUARANTINE));
        var reason = decided.sellable() ? ReasonCode.QUARANTINE_RELEASE : ReasonCode.DISPOSAL;
        var entries = new ArrayList<LedgerEntry>();
        entries.add(LedgerEntry.out(source, decided.quantity(), reason, decided.reference(), decided.reason()));
        var ids = new ArrayList<>(List.of(source));
        if (decided.sellable()) {
            int target = buckets.idOf(decided.bucket());
            ids.add(target);
            entries.add(LedgerEntry.in(target, decided.quantity(), reason, decided.reference(), decided.reason()));
        }
        stock.write(entries, buckets.lock(ids));
    }

    /**
     * Takes returned goods in, within the caller's transaction. The second time with the same reference does nothing.
     *
     * @throws ProductProblems.NotFound when the company has no such product
     * @throws RestockProblems.Differs when the reference came with another quantity before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restock(Restock restock) {
        if (products.factsOf(restock.companyId(), Set.of(restock.productId())).isEmpty()) {
            throw new ProductProblems.NotFound();
        }
        if (!restocks.claim(restock)) {
            return;
        }
        int id = buckets.idOf(restock.bucket());
        var entry = LedgerEntry.in(
                id, restock.quantity(), ReasonCode.CUSTOMER_RETURN, restock.reference(), restock.reason());
        stock.write(List.of(entry), buckets.lock(List.of(id)));
    }
}
