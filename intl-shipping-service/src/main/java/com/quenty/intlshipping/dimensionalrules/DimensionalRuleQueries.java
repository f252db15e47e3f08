package com.quenty.intlshipping.dimensionalrules;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rules of dimensional weight. */
@Component
public class DimensionalRuleQueries {

    private static final Listing<DimensionalRuleResponse> LISTING = Listing.of(DimensionalRuleResponse.class)
            .select("r.*")
            .from("dimensional_rules r")
            .tieBreaker("r.id")
            .sortable("valid_from", "r.valid_from", SortType.DATE)
            .sortable("code", "r.code", SortType.TEXT)
            .defaultSort("code")
            .build();

    private final Listings listings;
    private final DatedTable<DimensionalRuleResponse> versions;

    DimensionalRuleQueries(Listings listings, DatedTables tables) {
        this.listings = listings;
        this.versions = versions(tables);
    }

    static DatedTable<DimensionalRuleResponse> versions(DatedTables tables) {
        return tables.of(DimensionalRuleResponse.class, "dimensional_rules", "code");
    }

    /** {@code DHL_EXPRESS.in_lb}, and {@code DHL_EXPRESS.in_lb.US-PR} for a lane. */
    static String code(
            String carrierCode,
            MeasureUnits units,
            @Nullable String originCountry,
            @Nullable String destinationCountry) {
        var code = carrierCode + '.' + units.code();
        return originCountry == null || destinationCountry == null
                ? code
                : "%s.%s-%s".formatted(code, originCountry, destinationCountry);
    }

    /** The carrier's rule of that day for the lane, or its rule for all lanes while the lane has none of its own. */
    public Optional<DimensionalRule> on(
            LocalDate day, String carrierCode, MeasureUnits units, String originCountry, String destinationCountry) {
        return versions.on(
                        day,
                        code(carrierCode, units, originCountry, destinationCountry),
                        code(carrierCode, units, null, null))
                .map(DimensionalRuleResponse::rule);
    }

    /** The version that is valid from exactly this day, of a rule that was in force once. */
    public Optional<DimensionalRule> validFrom(String code, LocalDate day) {
        return versions.validFrom(day, code).map(DimensionalRuleResponse::rule);
    }

    PageResponse<DimensionalRuleResponse> list(DimensionalRuleFilter filter, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().andIf("r.carrier_code = :?", filter.carrierCode()), page);
    }

    DimensionalRuleResponse get(String code, LocalDate validFrom) {
        return versions.validFrom(validFrom, code).orElseThrow(DimensionalRuleProblems.DimensionalRuleNotFound::new);
    }
}
