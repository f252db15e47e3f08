package com.quenty.order.products;

import com.quenty.order.access.CompanyScope;
import com.quenty.platform.security.Caller;
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
class ProductDirectory {

    private static final Listing<ProductSummary> PRODUCTS = Listing.of(ProductSummary.class)
            .select("p.id, p.sku, p.name, p.category, p.price, p.currency, p.active, p.company_id, p.created_at")
            .from("products p")
            .tieBreaker("p.id")
            .sortable("created_at", "p.created_at", SortType.TIMESTAMP)
            .sortable("name", "p.name", SortType.TEXT)
            .sortable("sku", "p.sku", SortType.TEXT)
            .sortable("price", "p.price", SortType.DECIMAL)
            .defaultSort("-created_at")
            .build();

    private static final Listing<PriceChange> PRICES = Listing.of(PriceChange.class)
            .select("c.price, c.currency, c.changed_by, c.changed_at")
            .from("product_prices c")
            .tieBreaker("c.id")
            .sortable("changed_at", "c.changed_at", SortType.TIMESTAMP)
            .defaultSort("-changed_at")
            .build();

    private final Listings listings;
    private final ProductSearch search;

    ProductDirectory(Listings listings, ProductSearch search) {
        this.listings = listings;
        this.search = search;
    }

    @Transactional(readOnly = true)
    PageResponse<ProductSummary> list(Caller caller, ProductFilter filter, PageRequest page) {
        if (filter.q() != null) {
            search.choosePlan(CompanyScope.of(caller), filter, page);
        }
        return listings.page(
                PRODUCTS,
                CompanyScope.filter(caller, "p.company_id")
                        .andIf("p.company_id = :?", filter.companyId())
                        .andIf("p.category = :?", filter.category())
                        .andIf("p.active = :?", filter.active())
                        .andIf("p.sku = :?", filter.sku())
                        .andIf("p.currency = :?", filter.currency())
                        .andIf("p.price >= :?", filter.minPrice())
                        .andIf("p.price <= :?", filter.maxPrice())
                        // As the document's index has it, to the letter.
                        .andIf("to_tsvector('english', p.name) @@ websearch_to_tsquery('english', :?)", filter.q()),
                page);
    }

    @Transactional(readOnly = true)
    PageResponse<PriceChange> prices(int productId, PageRequest page) {
        return listings.page(PRICES, SqlFilter.all().andIf("c.product_id = :?", productId), page);
    }
}
