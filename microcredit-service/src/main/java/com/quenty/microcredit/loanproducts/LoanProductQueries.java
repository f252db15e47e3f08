package com.quenty.microcredit.loanproducts;

import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads products. They are the same for all callers. */
@Component
class LoanProductQueries {

    private static final Listing<LoanProductSummary> LISTING = Listing.of(LoanProductSummary.class)
            .select("p.code, p.currency, p.status, v.version_number, v.name, v.description, v.limits, p.created_at")
            .from("loan_products p JOIN loan_product_versions v"
                    + " ON v.product_id = p.id AND v.version_number = p.latest_version")
            .tieBreaker("p.id")
            .sortable("code", "p.code", SortType.TEXT)
            .sortable("created_at", "p.created_at", SortType.TIMESTAMP)
            .defaultSort("code")
            .build();

    private record VersionNumber(int versionNumber) {}

    private static final Listing<VersionNumber> VERSIONS = Listing.of(VersionNumber.class)
            .select("v.version_number")
            .from("loan_product_versions v JOIN loan_products p ON p.id = v.product_id")
            .tieBreaker("v.id")
            .sortable("version_number", "v.version_number", SortType.INTEGER)
            .defaultSort("-version_number")
            .build();

    private final LoanProductStore store;
    private final Listings listings;

    LoanProductQueries(LoanProductStore store, Listings listings) {
        this.store = store;
        this.listings = listings;
    }

    PageResponse<LoanProductSummary> list(LoanProductFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all().andIf("p.status = :?", filter.status()).andIf("p.currency = :?", filter.currency()),
                page);
    }

    @Transactional(readOnly = true)
    LoanProductResponse get(String code) {
        var product = store.find(code);
        return LoanProductResponse.of(product, store.content(product, product.latestVersion()));
    }

    @Transactional(readOnly = true)
    PageResponse<LoanProductVersionResponse> versions(String code, PageRequest page) {
        var product = store.find(code);
        return listings.page(VERSIONS, SqlFilter.all().andIf("p.code = :?", code), page)
                .map(row -> LoanProductVersionResponse.of(product, store.content(product, row.versionNumber())));
    }

    @Transactional(readOnly = true)
    LoanProductVersionResponse version(String code, int number) {
        var product = store.find(code);
        return LoanProductVersionResponse.of(product, store.content(product, number));
    }
}
