package com.quenty.order.shippingtables;

import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The charges of a company for a destination. Orders freeze what they were charged by; a table may change or go at any time. */
@Entity
@Table(name = "shipping_tables")
class ShippingTable extends UpdatedEntity {

    @Column(updatable = false)
    private String shippingTableId;

    @Column(updatable = false)
    private String companyId;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private @Nullable String country;

    @Column(updatable = false)
    private @Nullable String region;

    private String label;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ShippingBand> bands;

    private @Nullable BigDecimal minFreeAmount;

    private String updatedBy;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ShippingTable() {}

    @SuppressWarnings("NullAway.Init") // revise sets the rest
    ShippingTable(String id, String companyId, CreateShippingTableRequest request, String actor) {
        this.shippingTableId = id;
        this.companyId = companyId;
        this.currency = request.currency();
        this.country = request.country();
        this.region = request.region();
        revise(request.details(), actor);
    }

    void revise(ShippingTableRevision revision, String actor) {
        revision.requireMoney(currency);
        label = revision.label();
        bands = List.copyOf(revision.bands());
        minFreeAmount = revision.minFreeAmount();
        updatedBy = actor;
    }

    String shippingTableId() {
        return shippingTableId;
    }

    String companyId() {
        return companyId;
    }

    String currency() {
        return currency;
    }

    @Nullable
    String country() {
        return country;
    }

    @Nullable
    String region() {
        return region;
    }

    String label() {
        return label;
    }

    List<ShippingBand> bands() {
        return bands;
    }

    @Nullable
    BigDecimal minFreeAmount() {
        return minFreeAmount;
    }

    String updatedBy() {
        return updatedBy;
    }
}
