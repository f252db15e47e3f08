package com.quenty.order.taxrates;

import com.quenty.order.prices.PriceRules;
import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads tax rates. */
@Component
public class TaxRateQueries {

    private static final Listing<TaxRateResponse> LISTING = Listing.of(TaxRateResponse.class)
            .select("r.*")
            .from("tax_rates r")
            .tieBreaker("r.id")
            .sortable("valid_from", "r.valid_from", SortType.DATE)
            .defaultSort("-valid_from")
            .build();

    /**
     * The rates of today that were asked for before, or that there are none. No version can come into force today any more, nor be
     * withdrawn from it, so they hold until the day ends.
     */
    private record Day(LocalDate day, Map<String, Optional<PriceRules.Tax>> rates) {}

    /** More places than there are; a full memory is begun anew. */
    private static final int REMEMBERED = 10_000;

    private final Listings listings;
    private final DatedTable<TaxRateResponse> versions;
    private final BusinessZone zone;
    private volatile Day today;

    TaxRateQueries(Listings listings, DatedTables tables, BusinessZone zone) {
        this.listings = listings;
        this.versions = versions(tables);
        this.zone = zone;
        this.today = new Day(LocalDate.MIN, Map.of());
    }

    static DatedTable<TaxRateResponse> versions(DatedTables tables) {
        return tables.of(TaxRateResponse.class, "tax_rates", "rate_key");
    }

    /**
     * The rates that are valid at an address on a day, by tax category; categories without one are left out.
     *
     * @param region as the address has it
     */
    @Transactional(readOnly = true)
    public Map<String, PriceRules.Tax> at(
            LocalDate day, String country, @Nullable String region, Collection<String> taxCategories) {
        var place = Jurisdiction.of(country, region);
        var rates = new TreeMap<String, PriceRules.Tax>();
        for (var category : taxCategories) {
            rate(day, place, category).ifPresent(tax -> rates.put(category, tax));
        }
        return rates;
    }

    private Optional<PriceRules.Tax> rate(LocalDate day, Jurisdiction place, String category) {
        if (!day.equals(zone.today())) {
            return ask(day, place, category);
        }
        var memory = today;
        if (!memory.day().equals(day) || memory.rates().size() >= REMEMBERED) {
            memory = new Day(day, new ConcurrentHashMap<>());
            today = memory;
        }
        var key = place.keys(category).getFirst();
        var known = memory.rates().get(key);
        if (known == null) {
            known = ask(day, place, category);
            memory.rates().put(key, known);
        }
        return known;
    }

    private Optional<PriceRules.Tax> ask(LocalDate day, Jurisdiction place, String category) {
        return versions.on(day, place.keys(category).toArray(String[]::new)).map(TaxRateResponse::tax);
    }

    @Transactional(readOnly = true)
    PageResponse<TaxRateResponse> list(TaxRateFilter filter, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().andIf("r.jurisdiction = :?", filter.jurisdiction()), page);
    }

    @Transactional(readOnly = true)
    TaxRateResponse get(String key, LocalDate validFrom) {
        return versions.validFrom(validFrom, key).orElseThrow(TaxRateProblems.NotFound::new);
    }
}
