package com.quenty.microcredit.loanproducts;

import com.quenty.microcredit.terms.LoanRules;
import com.quenty.platform.persistence.CreatedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The content of one version of a product. Written once. */
@Entity
@Table(name = "loan_product_versions")
class ProductVersion extends CreatedEntity {

    private Integer productId;
    private int versionNumber;
    private String name;

    @Nullable
    private String description;

    @JdbcTypeCode(SqlTypes.JSON)
    private ProductLimits limits;

    @JdbcTypeCode(SqlTypes.JSON)
    private LoanRules rules;

    private String createdBy;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ProductVersion() {}

    /** @throws LoanProductProblems.Inconsistent when no loan could be made from it */
    ProductVersion(CataloguedProduct product, int number, LoanProductRevision content, String createdBy) {
        this.productId = product.id();
        this.versionNumber = number;
        this.name = content.name();
        this.description = content.description();
        content.limits().check();
        this.limits = content.limits();
        this.rules = content.rules().toRules();
        this.createdBy = createdBy;
        var faults = of(product).faults();
        if (!faults.isEmpty()) {
            throw new LoanProductProblems.Inconsistent(faults);
        }
    }

    LoanProduct of(CataloguedProduct product) {
        return new LoanProduct(
                product.code(),
                versionNumber,
                product.currency(),
                limits.amount(),
                limits.instalments(),
                limits.annualRate(),
                rules);
    }

    int versionNumber() {
        return versionNumber;
    }

    String name() {
        return name;
    }

    @Nullable
    String description() {
        return description;
    }

    ProductLimits limits() {
        return limits;
    }

    LoanRules rules() {
        return rules;
    }

    String createdBy() {
        return createdBy;
    }
}
