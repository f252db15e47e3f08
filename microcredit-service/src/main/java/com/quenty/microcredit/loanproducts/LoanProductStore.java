package com.quenty.microcredit.loanproducts;

import com.quenty.platform.web.IfMatch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds products and their versions. */
@Component
public class LoanProductStore {

    private final CataloguedProductRepository products;
    private final ProductVersionRepository versions;

    LoanProductStore(CataloguedProductRepository products, ProductVersionRepository versions) {
        this.products = products;
        this.versions = versions;
    }

    /**
     * The latest version, for a new offer.
     *
     * @throws LoanProductProblems.Unknown when there is none of this code
     * @throws LoanProductProblems.Retired when it makes no new loans
     */
    @Transactional(readOnly = true)
    public LoanProduct current(String code) {
        var product = products.findByCode(code).orElseThrow(() -> new LoanProductProblems.Unknown(code));
        product.requireActive();
        return version(product, product.latestVersion());
    }

    /** The version that an offer or a loan was made from, whatever became of the product since. */
    @Transactional(readOnly = true)
    public LoanProduct version(String code, int number) {
        return version(products.findByCode(code).orElseThrow(() -> new LoanProductProblems.Unknown(code)), number);
    }

    private LoanProduct version(CataloguedProduct product, int number) {
        return versions.findByProductIdAndVersionNumber(product.id(), number)
                .map(content -> content.of(product))
                .orElseThrow(() -> new LoanProductProblems.Unknown("%s version %d".formatted(product.code(), number)));
    }

    /** @throws LoanProductProblems.LoanProductNotFound when there is none of this code */
    CataloguedProduct find(String code) {
        return products.findByCode(code).orElseThrow(LoanProductProblems.LoanProductNotFound::new);
    }

    /**
     * For a change, until the end of the running transaction.
     *
     * @throws LoanProductProblems.LoanProductNotFound when there is none of this code
     */
    CataloguedProduct lock(String code, IfMatch match) {
        var product = products.lockByCode(code).orElseThrow(LoanProductProblems.LoanProductNotFound::new);
        match.check(product.version());
        return product;
    }

    /** @throws LoanProductProblems.LoanProductNotFound when the product has no version of this number */
    ProductVersion content(CataloguedProduct product, int number) {
        return versions.findByProductIdAndVersionNumber(product.id(), number)
                .orElseThrow(LoanProductProblems.LoanProductNotFound::new);
    }
}
