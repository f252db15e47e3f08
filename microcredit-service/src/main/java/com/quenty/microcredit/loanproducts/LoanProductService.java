package com.quenty.microcredit.loanproducts;

import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Products are the same for all callers; only platform staff change them. */
@Service
class LoanProductService {

    private static final String SUBJECT = "loan_product";

    private final LoanProductStore store;
    private final CataloguedProductRepository products;
    private final ProductVersionRepository versions;
    private final Idempotency idempotency;
    private final StateHistory history;

    LoanProductService(
            LoanProductStore store,
            CataloguedProductRepository products,
            ProductVersionRepository versions,
            Idempotency idempotency,
            StateHistory history) {
        this.store = store;
        this.products = products;
        this.versions = versions;
        this.idempotency = idempotency;
        this.history = history;
    }

    LoanProductResponse create(Caller caller, CreateLoanProductRequest request) {
        return UniqueKeys.refusing(
                Map.of("loan_products_code_key", () -> new LoanProductProblems.DuplicateLoanProduct(request.code())),
                () -> idempotency.once(LoanProductResponse.class, () -> insert(caller, request)));
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

    LoanProductResponse revise(Caller caller, String code, IfMatch match, LoanProductRevision request) {
        return idempotency.once(LoanProductResponse.class, () -> {
            var product = store.lock(code, match);
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
        return idempotency.once(LoanProductResponse.class, () -> {
            var product = store.lock(code, match);
            var from = product.status();
            verb.accept(product);
            history.record(SUBJECT, code, "status", from, product.status(), reason);
            return response(products.saveAndFlush(product));
        });
    }

    private LoanProductResponse response(CataloguedProduct product) {
        return LoanProductResponse.of(product, store.content(product, product.latestVersion()));
    }
}
