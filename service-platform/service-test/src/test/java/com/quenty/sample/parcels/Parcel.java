package com.quenty.sample.parcels;

import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "parcels")
class Parcel extends UpdatedEntity {

    private String parcelId;
    private String companyId;

    @Enumerated(EnumType.STRING)
    private ParcelStatus status = ParcelStatus.DRAFT;

    private BigDecimal weight;
    private @Nullable String notes;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Parcel() {}

    Parcel(String companyId, BigDecimal weight, @Nullable String notes) {
        this.parcelId = ExternalId.next("PARC");
        this.companyId = companyId;
        this.weight = weight;
        this.notes = notes;
    }

    void send() {
        status = status.to(ParcelStatus.SENT);
    }

    void remark(@Nullable String notes) {
        this.notes = notes;
    }

    String parcelId() {
        return parcelId;
    }

    String companyId() {
        return companyId;
    }

    ParcelStatus status() {
        return status;
    }

    BigDecimal weight() {
        return weight;
    }

    @Nullable
    String notes() {
        return notes;
    }
}
