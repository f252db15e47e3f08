package com.quenty.order.products;

import com.quenty.order.sellers.SellerStore;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads many products at once, and what they cost before. */
@Component
class ProductQueries {

    private static final Listing<ProductSummary> LISTING = Listing.of(ProductSummary.class)
            .select("p.id, p.sku, p.name, p.category, p.price, p.currency, p.active, p.company_id, p.created_at")
            .from("products p")
            .tieBreaker("p.id")
            .sortable("created_at", "p.created_at", SortType.TIMESTAMP)
            .sortable("name", "p.name", SortType.TEXT)
            .sortable("sku", "p.sku", SortType.TEXT)
            .sortable("price", "p.price", SortType.DECIMAL)
            .defaultSort("-created_at")
            .build();

    private static final Listing<PriceChange> PRICE_LISTING = Listing.of(PriceChange.class)
            .select("c.price, c.currency, c.changed_by, c.changed_at")
            .from("product_prices c")
            .tieBreaker("c.id")
            .sortable("changed_at", "c.changed_at", SortType.TIMESTAMP)
            .defaultSort("-changed_at")
            .build();

    private final Listings listings;
    private final ProductSearchQueries search;
    private final ProductRepository products;
    private final StateHistory history;

    ProductQueries(Listings listings, ProductSearchQueries search, ProductRepository products, StateHistory history) {
        this.listings = listings;
        this.search = search;
        this.products = products;
        this.history = history;
    }

    @Transactional(readOnly = true)
    PageResponse<ProductSummary> list(Caller caller, ProductFilter filter, PageRequest page) {
        if (filter.q() != null) {
            search.choosePlan(
                    ProductService.isCustomer(caller) ? RowScope.ALL : RowScope.ofCompany(caller), filter, page);
        }
        return listings.page(
                LISTING,
                visibleTo(caller)
                        .andIf("p.company_id = :?", filter.companyId())
                        .andIf("p.category = :?", filter.category())
                        .andIf("p.active = :?", filter.active())
                        .andIf("p.sku = :?", filter.sku())
                        .andIf("p.currency = :?", filter.currency())
                        .andIf("p.price >= :?", filter.minPrice())
                        .andIf("p.price <= :?", filter.maxPrice())
                        .matching("p.name_words", filter.q()),
                page);
    }

    private static SqlFilter visibleTo(Caller caller) {
        return ProductService.isCustomer(caller)
                ? SqlFilter.all().and("p.active").and(SellerStore.TRADES)
                : SqlFilter.all().visibleTo(RowScope.ofCompany(caller), "p.company_id");
    }

    @Transactional(readOnly = true)
    PageResponse<PriceChange> prices(Caller caller, int id, PageRequest page) {
        requireVisible(caller, id);
        return listings.page(PRICE_LISTING, SqlFilter.all().andIf("c.product_id = :?", id), page);
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, int id, PageRequest page) {
        requireVisible(caller, id);
        return history.of(ProductService.SUBJECT, String.valueOf(id), page);
    }

    /** Customers do not see how prices and states changed, and by whom. */
    private void requireVisible(Caller caller, int id) {
        if (ProductService.isCustomer(caller)
                || products.find(id, RowScope.ofCompany(caller)).isEmpty()) {
            throw new ProductProblems.NotFound();
        }
    }
}
