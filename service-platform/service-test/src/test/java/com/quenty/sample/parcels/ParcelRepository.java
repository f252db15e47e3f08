package com.quenty.sample.parcels;

import com.quenty.platform.security.RowScope;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ParcelRepository extends Repository<Parcel, Integer> {

    Parcel saveAndFlush(Parcel parcel);

    @Query("""
            SELECT p FROM Parcel p
            WHERE p.parcelId = :parcelId
            AND (:#{#scope.companyId()} IS NULL OR p.companyId = :#{#scope.companyId()})
            """)
    Optional<Parcel> find(String parcelId, RowScope scope);
}
