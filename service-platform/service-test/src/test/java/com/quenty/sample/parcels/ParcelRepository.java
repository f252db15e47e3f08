package com.quenty.sample.parcels;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ParcelRepository extends Repository<Parcel, Integer> {

    Parcel saveAndFlush(Parcel parcel);

    Optional<Parcel> findByParcelIdAndCompanyId(String parcelId, String companyId);

    Optional<Parcel> findByParcelId(String parcelId);
}
