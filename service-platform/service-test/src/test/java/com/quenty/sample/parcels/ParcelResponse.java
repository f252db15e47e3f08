package com.quenty.sample.parcels;

import com.quenty.platform.web.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ParcelResponse(
        String parcelId,
        String companyId,
        ParcelStatus status,
        BigDecimal weight,
        @Nullable String notes,
        Instant createdAt,
        long version)
        implements Versioned {

    static ParcelResponse of(Parcel parcel) {
        return new ParcelResponse(
                parcel.parcelId(),
                parcel.companyId(),
                parcel.status(),
                parcel.weight(),
                parcel.notes(),
                parcel.createdAt(),
                parcel.version());
    }
}
