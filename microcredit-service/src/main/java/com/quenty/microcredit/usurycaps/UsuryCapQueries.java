package com.quenty.microcredit.usurycaps;

import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.LocalDate;
import java.util.List;
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

    UsuryCapQueries(Listings listings) {
        this.listings = listings;
    }

    /** @param country null if unknown; then no law is known either */
    @Transactional(readOnly = true)
    public List<UsuryCap> ofCountry(@Nullable String country) {
        return country == null
                ? List.of()
                : latest(SqlFilter.all().andIf("c.country = :?", country)).stream()
                        .map(UsuryCapResponse::cap)
                        .toList();
    }

    /** A hundred versions at most: earlier ones decide nothing today. */
    private List<UsuryCapResponse> latest(SqlFilter filter) {
        return listings.page(LISTING, filter, new PageRequest(PageRequest.MAX_LIMIT, null, null, null))
                .items();
    }

    @Transactional(readOnly = true)
    PageResponse<UsuryCapResponse> list(@Nullable String country, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().andIf("c.country = :?", country), page);
    }

    @Transactional(readOnly = true)
    UsuryCapResponse get(String country, LocalDate validFrom) {
        var filter = SqlFilter.all().andIf("c.country = :?", country).andIf("c.valid_from = :?", validFrom);
        return latest(filter).stream().findFirst().orElseThrow(UsuryCapProblems.NotFound::new);
    }
}
