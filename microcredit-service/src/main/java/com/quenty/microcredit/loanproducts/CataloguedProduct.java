package com.quenty.microcredit.loanproducts;

import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/**
 * A product in the catalogue, whatever its versions say.
 *
 * <p>Born active with version 1. Every change of what it says is a further version; code and currency never change.
 * Retired, it makes no new loans; those it has made go on by their own copy of its rules.
 */
@Entity
@Table(name = "loan_products")
class CataloguedProduct extends UpdatedEntity {

    private String code;
    private String currency;

    @Enumerated(EnumType.STRING)
    private ProductStatus status = ProductStatus.ACTIVE;

    private int latestVersion = 1;

    @SuppressWarnings("NullAway.Init") // JPA
    protected CataloguedProduct() {}

    CataloguedProduct(String code, String currency) {
        this.code = code;
        this.currency = currency;
    }

    /** @return its number */
    int addVersion() {
        requireActive();
        return ++latestVersion;
    }

    void retire() {
        status = status.to(ProductStatus.RETIRED);
    }

    void reinstate() {
        status = status.to(ProductStatus.ACTIVE);
    }

    void requireActive() {
        if (status != ProductStatus.ACTIVE) {
            throw new LoanProductProblems.Retired(code);
        }
    }

    String code() {
        return code;
    }

    String currency() {
        return currency;
    }

    ProductStatus status() {
        return status;
    }

    int latestVersion() {
        return latestVersion;
    }
}
