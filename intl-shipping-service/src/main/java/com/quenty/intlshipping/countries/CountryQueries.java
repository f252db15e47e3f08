package com.quenty.intlshipping.countries;

import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lists of countries. */
@Component
public class CountryQueries {

    private static final Listing<CountryResponse> LISTING = Listing.of(CountryResponse.class)
            .select("c.iso_code, c.alpha3, c.numeric_code, c.name, c.official_name, c.name_es, c.currency, c.zone,"
                    + " c.active, c.embargo, c.created_at, c.updated_at, c.version")
            .from("countries c")
            .tieBreaker("c.id")
            .sortable("iso_code", "c.iso_code", SortType.TEXT)
            .sortable("name", "c.name", SortType.TEXT)
            .defaultSort("iso_code")
            .build();

    private final Listings listings;
    private final CountryRepository countries;

    CountryQueries(Listings listings, CountryRepository countries) {
        this.listings = listings;
        this.countries = countries;
    }

    /** Whether anything is shipped there, as far as ISO 3166-1 knows the country. */
    public Optional<CountryState> find(String isoCode) {
        return countries.findByIsoCode(isoCode).map(CountryState::of);
    }

    PageResponse<CountryResponse> list(CountryFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .andIf("c.zone = :?", filter.zone())
                        .andIf("c.active = :?", filter.active())
                        .andIf("c.embargo = :?", filter.embargo())
                        .andIf("c.currency = :?", filter.currency())
                        .containing("c.search_text", filter.q()),
                page);
    }
}
