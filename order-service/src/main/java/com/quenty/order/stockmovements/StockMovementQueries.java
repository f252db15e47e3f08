package com.quenty.order.stockmovements;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger. */
@Component
public class StockMovementQueries {

    private static final Listing<StockMovementResponse> LISTING = Listing.of(StockMovementResponse.class)
            .select("""
                    m.movement_id, m.product_id, p.sku, m.company_id, i.item_id, i.location, i.batch_number,
                    m.movement_type, m.quantity, m.balance_after, m.reason_code, m.reference_number, m.notes,
                    m.reversal_of, (SELECT r.movement_id FROM stock_movements r WHERE r.reversal_of = m.movement_id)
                        AS reversed_by,
                    m.created_by, m.created_at""")
            .from("""
                    stock_movements m
                    JOIN inventory_items i ON i.id = m.inventory_item_id
                    JOIN products p ON p.id = m.product_id""")
            .tieBreaker("m.id")
            .sortable("created_at", "m.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;

    StockMovementQueries(Listings listings) {
        this.listings = listings;
    }

    @Transactional(readOnly = true)
    PageResponse<StockMovementResponse> list(Caller caller, StockMovementFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                visibleTo(caller)
                        .andIf("m.company_id = :?", filter.companyId())
                        .andIf("m.product_id = :?", filter.productId())
                        .andIf(
                                "m.inventory_item_id = (SELECT id FROM inventory_items WHERE item_id = :?)",
                                filter.itemId())
                        .andIf("m.movement_type = :?", filter.movementType())
                        .andIf("m.reason_code = :?", filter.reasonCode())
                        .andIf("m.reference_number = :?", filter.referenceNumber())
                        .andIf("m.created_by = :?", filter.createdBy())
                        .andIf("m.created_at >= :?", filter.createdFrom())
                        .andIf("m.created_at < :?", filter.createdUntil()),
                page);
    }

    /** @throws StockMovementProblems.NotFound also when it is not visible to the caller */
    @Transactional(readOnly = true)
    public StockMovementResponse get(Caller caller, String movementId) {
        return listings
                .page(LISTING, visibleTo(caller).andIf("m.movement_id = :?", movementId), PageRequest.first())
                .items()
                .stream()
                .findFirst()
                .orElseThrow(StockMovementProblems.NotFound::new);
    }

    /** Those the caller has just written, in that order; at most a page of them. */
    @Transactional(readOnly = true)
    public List<StockMovementResponse> get(Collection<String> movementIds) {
        return listings.page(
                        LISTING,
                        SqlFilter.all().andIf("m.movement_id IN (:?)", movementIds),
                        new PageRequest(PageRequest.MAX_LIMIT, null, "created_at", null))
                .items();
    }

    private static SqlFilter visibleTo(Caller caller) {
        return SqlFilter.all().visibleTo(RowScope.ofCompany(caller), "m.company_id");
    }
}
