package com.quenty.order.sellingterms;

import com.quenty.order.prices.TaxMode;
import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** The terms of a company. A company without any sells without tax. Orders that were placed keep the terms of their day. */
@Entity
@Table(name = "selling_terms")
class SellingTerms extends UpdatedEntity {

    @Column(updatable = false)
    private String companyId;

    @Enumerated(EnumType.STRING)
    private TaxMode taxMode;

    private boolean shippingTaxed;

    private BigDecimal manualDiscountLimit;

    private String updatedBy;

    @SuppressWarnings("NullAway.Init") // JPA
    protected SellingTerms() {}

    @SuppressWarnings("NullAway.Init") // revise sets the rest
    SellingTerms(String companyId, SellingTermsRevision revision, String actor) {
        this.companyId = companyId;
        revise(revision, actor);
    }

    void revise(SellingTermsRevision revision, String actor) {
        taxMode = revision.taxMode();
        shippingTaxed = revision.shippingTaxed();
        manualDiscountLimit = revision.manualDiscountLimit();
        updatedBy = actor;
    }

    String companyId() {
        return companyId;
    }

    TaxMode taxMode() {
        return taxMode;
    }

    boolean isShippingTaxed() {
        return shippingTaxed;
    }

    BigDecimal manualDiscountLimit() {
        return manualDiscountLimit;
    }

    String updatedBy() {
        return updatedBy;
    }
}
