package com.quenty.microcredit.loanproducts;

import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Products are the same for everybody: all may read them, only the platform's own people change them. */
@Service
class LoanProductService {

    private static final String SUBJECT = "loan_product";

    private static final Listing<LoanProductSummary> PRODUCTS = Listing.of(LoanProductSummary.class)
            .select("p.code, p.currency, p.status, v.version_number, v.name, v.description, v.limits, p.created_at")
            .from("loan_products p join loan_product_versions v"
                    + " on v.product_id = p.id and v.version_number = p.latest_version")
            .tieBreaker("p.id")
            .sortable("code", "p.code", SortType.TEXT)
            .sortable("created_at", "p.created_at", SortType.TIMESTAMP)
            .defaultSort("code")
            .build();

    private record VersionNumber(int versionNumber) {}

    private static final Listing<VersionNumber> VERSIONS = Listing.of(VersionNumber.class)
            .select("v.version_number")
            .from("loan_product_versions v join loan_products p on p.id = v.product_id")
            .tieBreaker("v.id")
            .sortable("version_number", "v.version_number", SortType.INTEGER)
            .defaultSort("-version_number")
            .build();

    private final CataloguedProductRepository products;
    private final ProductVersionRepository versions;
    private final Listings listings;
    private final Idempotency idempotency;
    private final StateHistory history;

    LoanProductService(
            CataloguedProductRepository products,
            ProductVersionRepository versions,
            Listings listings,
            Idempotency idempotency,
            StateHistory history) {
        this.products = products;
        this.versions = versions;
        this.listings = listings;
        this.idempotency = idempotency;
        this.history = history;
    }

    PageResponse<LoanProductSummary> list(LoanProductFilter filter, PageRequest page) {
        return listings.page(
                PRODUCTS,
                SqlFilter.all().andIf("p.status = :?", filter.status()).andIf("p.currency = :?", filter.currency()),
                page);
    }

    @Transactional(readOnly = true)
    LoanProductResponse get(String code) {
        return response(find(code));
    }

    @Transactional(readOnly = true)
    PageResponse<LoanProductVersionResponse> versions(String code, PageRequest page) {
        var product = find(code);
        return listings.page(VERSIONS, SqlFilter.all().andIf("p.code = :?", code), page)
                .map(row -> LoanProductVersionResponse.of(product, content(product, row.versionNumber())));
    }

    @Transactional(readOnly = true)
    LoanProductVersionResponse version(String code, int number) {
        var product = find(code);
        return LoanProductVersionResponse.of(product, content(product, number));
    }

    LoanProductResponse create(Caller caller, CreateLoanProductRequest request) {
        RowScope.requirePlatform(caller);
        try {
            return idempotency.once(LoanProductResponse.class, () -> insert(caller, request));
        } catch (DataIntegrityViolationException lostRace) {
            throw new LoanProductProblems.DuplicateLoanProduct(request.code());
        }
    }

    private LoanProductResponse insert(Caller caller, CreateLoanProductRequest request) {
        if (products.findByCode(request.code()).isPresent()) {
            throw new LoanProductProblems.DuplicateLoanProduct(request.code());
        }
        var product = products.saveAndFlush(new CataloguedProduct(request.code(), request.currency()));
        var first = versions.saveAndFlush(
                new ProductVersion(product, product.latestVersion(), request.content(), caller.id()));
        history.record(SUBJECT, product.code(), "status", null, product.status(), null);
        return LoanProductResponse.of(product, first);
    }

    LoanProductResponse revise(Caller caller, String code, IfMatch match, ReviseLoanProductRequest request) {
        RowScope.requirePlatform(caller);
        return idempotency.once(LoanProductResponse.class, () -> {
            var product = lock(code, match);
            int number = product.addVersion();
            var content = versions.saveAndFlush(new ProductVersion(product, number, request, caller.id()));
            return LoanProductResponse.of(products.saveAndFlush(product), content);
        });
    }

    LoanProductResponse retire(Caller caller, String code, IfMatch match, @Nullable String reason) {
        return move(caller, code, match, CataloguedProduct::retire, reason);
    }

    LoanProductResponse reinstate(Caller caller, String code, IfMatch match, @Nullable String reason) {
        return move(caller, code, match, CataloguedProduct::reinstate, reason);
    }

    private LoanProductResponse move(
            Caller caller, String code, IfMatch match, Consumer<CataloguedProduct> verb, @Nullable String reason) {
        RowScope.requirePlatform(caller);
        return idempotency.once(LoanProductResponse.class, () -> {
            var product = lock(code, match);
            var from = product.status();
            verb.accept(product);
            history.record(SUBJECT, code, "status", from, product.status(), reason);
            return response(products.saveAndFlush(product));
        });
    }

    private CataloguedProduct lock(String code, IfMatch match) {
        var product = products.lockByCode(code).orElseThrow(LoanProductProblems.LoanProductNotFound::new);
        match.check(product.version());
        return product;
    }

    private CataloguedProduct find(String code) {
        return products.findByCode(code).orElseThrow(LoanProductProblems.LoanProductNotFound::new);
    }

    private ProductVersion content(CataloguedProduct product, int number) {
        return versions.findByProductIdAndVersionNumber(product.id(), number)
                .orElseThrow(LoanProductProblems.LoanProductNotFound::new);
    }

    private LoanProductResponse response(CataloguedProduct product) {
        return LoanProductResponse.of(product, content(product, product.latestVersion()));
    }
}
