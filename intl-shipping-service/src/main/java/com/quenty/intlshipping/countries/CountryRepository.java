package com.quenty.intlshipping.countries;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CountryRepository extends Repository<Country, Integer> {

    Optional<Country> findByIsoCode(String isoCode);

    Country saveAndFlush(Country country);
}
