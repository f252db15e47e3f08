package com.quenty.microcredit.ratetables;

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

/** Reads rate tables. */
@Component
public class RateTableQueries {

    private static final Listing<RateTableResponse> LISTING = Listing.of(RateTableResponse.class)
            .select("t.*")
            .from("rate_tables t")
            .tieBreaker("t.id")
            .sortable("valid_from", "t.valid_from", SortType.DATE)
            .defaultSort("-valid_from")
            .build();

    private final Listings listings;

    RateTableQueries(Listings listings) {
        this.listings = listings;
    }

    /** The tables of the currency, or those for any currency if it has none of its own. */
    @Transactional(readOnly = true)
    public List<RateTable> ofCurrency(String currency) {
        var own = latest(SqlFilter.all().andIf("t.currency = :?", currency));
        var tables = own.isEmpty() ? latest(SqlFilter.all().andIf("t.currency = :?", RateTable.ANY_CURRENCY)) : own;
        return tables.stream().map(RateTableResponse::table).toList();
    }

    /** A hundred versions at most: earlier ones decide nothing today. */
    private List<RateTableResponse> latest(SqlFilter filter) {
        return listings.page(LISTING, filter, new PageRequest(PageRequest.MAX_LIMIT, null, null, null))
                .items();
    }

    @Transactional(readOnly = true)
    PageResponse<RateTableResponse> list(@Nullable String currency, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().andIf("t.currency = :?", currency), page);
    }

    @Transactional(readOnly = true)
    RateTableResponse get(String currency, LocalDate validFrom) {
        var filter = SqlFilter.all().andIf("t.currency = :?", currency).andIf("t.valid_from = :?", validFrom);
        return latest(filter).stream().findFirst().orElseThrow(RateTableProblems.NotFound::new);
    }
}
