package com.quenty.order.products;

import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something a company sells.
 *
 * <p>Created on sale. Its SKU and company never change; each price it ever had is kept by the database. Taken off sale it can't
 * be ordered any more, while what was ordered goes on. It can be deleted only as long as nothing has ever referred to it.
 */
@Entity
@Table(name = "products")
class Product extends UpdatedEntity {

    private String sku;
    private String companyId;
    private String name;

    @Nullable
    private String description;

    private String category;
    private BigDecimal price;

    @Nullable
    private BigDecimal cost;

    private String currency;

    /** Of a packed unit, in kg. */
    @Nullable
    private BigDecimal weight;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    private Dimensions dimensions;

    /** ISO 3166-1 alpha-2. */
    @Nullable
    private String countryOfOrigin;

    @Nullable
    private Integer minShelfLifeDays;

    /** Which tax rate is due for it. */
    private String taxCategory;

    private boolean active = true;

    /** The user who changed it last; the trigger that keeps its prices records that user. */
    @SuppressWarnings("UnusedVariable")
    private String updatedBy;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Product() {}

    @SuppressWarnings("NullAway.Init") // revise sets the rest
    Product(String sku, String companyId, ProductRevision details, String actor) {
        this.sku = sku;
        this.companyId = companyId;
        revise(details, actor);
    }

    /** @throws ProductProblems.CurrencyUnsuitable and {@code InvalidMoney} when the amounts do not suit their currency */
    void revise(ProductRevision revision, String actor) {
        name = revision.name();
        description = revision.description();
        category = revision.category();
        currency = revision.currency();
        price = Pricing.amount(revision.price(), revision.currency(), "/price");
        cost = revision.cost() == null ? null : Pricing.amount(revision.cost(), revision.currency(), "/cost");
        weight = revision.weight();
        dimensions = revision.dimensions();
        countryOfOrigin = revision.countryOfOrigin();
        minShelfLifeDays = revision.minShelfLifeDays();
        taxCategory = revision.taxCategory();
        updatedBy = actor;
    }

    /** @throws com.quenty.platform.lifecycle.IllegalTransition when it stands there already */
    void move(ProductStatus target, String actor) {
        active = standing().to(target) == ProductStatus.ACTIVE;
        updatedBy = actor;
    }

    ProductStatus standing() {
        return ProductStatus.of(active);
    }

    String sku() {
        return sku;
    }

    String companyId() {
        return companyId;
    }

    String name() {
        return name;
    }

    @Nullable
    String description() {
        return description;
    }

    String category() {
        return category;
    }

    /** With the currency's decimals, however the column pads it. */
    BigDecimal price() {
        return Pricing.amount(price, currency, "/price");
    }

    @Nullable
    BigDecimal cost() {
        return cost == null ? null : Pricing.amount(cost, currency, "/cost");
    }

    String currency() {
        return currency;
    }

    @Nullable
    BigDecimal weight() {
        return weight;
    }

    @Nullable
    Dimensions dimensions() {
        return dimensions;
    }

    @Nullable
    String countryOfOrigin() {
        return countryOfOrigin;
    }

    @Nullable
    Integer minShelfLifeDays() {
        return minShelfLifeDays;
    }

    String taxCategory() {
        return taxCategory;
    }

    boolean isActive() {
        return active;
    }
}
