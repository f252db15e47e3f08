package com.quenty.intlshipping.fuelrates;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads fuel rates. */
@Component
public class FuelRateQueries {

    private static final Listing<FuelRateResponse> LISTING = Listing.of(FuelRateResponse.class)
            .select("f.*")
            .from("fuel_rates f")
            .tieBreaker("f.id")
            .sortable("valid_from", "f.valid_from", SortType.DATE)
            .defaultSort("-valid_from")
            .build();

    private final Listings listings;
    private final DatedTable<FuelRateResponse> versions;

    FuelRateQueries(Listings listings, DatedTables tables) {
        this.listings = listings;
        this.versions = versions(tables);
    }

    static DatedTable<FuelRateResponse> versions(DatedTables tables) {
        return tables.of(FuelRateResponse.class, "fuel_rates", "carrier_code");
    }

    /** The carrier's rate of that day; empty for a carrier that adds nothing for fuel. */
    public Optional<FuelRate> on(LocalDate day, String carrierCode) {
        return versions.on(day, carrierCode).map(FuelRateResponse::fuelRate);
    }

    /** The version that is valid from exactly this day, of a rate that was in force once. */
    public Optional<FuelRate> validFrom(String carrierCode, LocalDate day) {
        return versions.validFrom(day, carrierCode).map(FuelRateResponse::fuelRate);
    }

    PageResponse<FuelRateResponse> list(String carrierCode, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().andIf("f.carrier_code = :?", carrierCode), page);
    }

    FuelRateResponse get(String carrierCode, LocalDate validFrom) {
        return versions.validFrom(validFrom, carrierCode).orElseThrow(FuelRateProblems.FuelRateNotFound::new);
    }
}
