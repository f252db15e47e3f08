package com.quenty.microcredit.usurycaps;

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
import org.springframework.transaction.annotation.Transactional;

/** Reads usury caps. */
@Component
public class UsuryCapQueries {

    private static final Listing<UsuryCapResponse> LISTING = Listing.of(UsuryCapResponse.class)
            .select("c.*")
            .from("usury_caps c")
            .tieBreaker("c.id")
            .sortable("valid_from", "c.valid_from", SortType.DATE)
            .defaultSort("-valid_from")
            .build();

    private final Listings listings;
    private final DatedTable<UsuryCapResponse> versions;

    UsuryCapQueries(Listings listings, DatedTables tables) {
        this.listings = listings;
        this.versions = versions(tables);
    }

    static DatedTable<UsuryCapResponse> versions(DatedTables tables) {
        return tables.of(UsuryCapResponse.class, "usury_caps", "country");
    }

    /**
     * The highest rate that the law allows on that day; empty if no law is known.
     *
     * @param country null if unknown; then no law is known either
     */
    @Transactional(readOnly = true)
    public Optional<UsuryCap> on(LocalDate day, @Nullable String country) {
        return country == null ? Optional.empty() : versions.on(day, country).map(UsuryCapResponse::cap);
    }

    @Transactional(readOnly = true)
    PageResponse<UsuryCapResponse> list(@Nullable String country, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().andIf("c.country = :?", country), page);
    }

    @Transactional(readOnly = true)
    UsuryCapResponse get(String country, LocalDate validFrom) {
        return versions.validFrom(validFrom, country).orElseThrow(UsuryCapProblems.NotFound::new);
    }
}
