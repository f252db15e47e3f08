package com.quenty.reverselogistics.rules;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads rules of returns. */
@Component
public class ReturnRuleQueries {

    private static final Listing<ReturnRuleResponse> LISTING = Listing.of(ReturnRuleResponse.class)
            .select("u.*")
            .from("return_rules u")
            .tieBreaker("u.id")
            .sortable("valid_from", "u.valid_from", SortType.DATE)
            .defaultSort("-valid_from")
            .build();

    private final Listings listings;
    private final DatedTable<ReturnRuleResponse> versions;

    ReturnRuleQueries(Listings listings, DatedTables tables) {
        this.listings = listings;
        this.versions = versions(tables);
    }

    static DatedTable<ReturnRuleResponse> versions(DatedTables tables) {
        return tables.of(ReturnRuleResponse.class, "return_rules", "category");
    }

    /** The category's rule of that day, or the one of all categories that have none. */
    public ReturnRule on(LocalDate day, String category) {
        return versions.on(day, category, ReturnRule.DEFAULT)
                .map(ReturnRuleResponse::rule)
                .orElseThrow(() -> new IllegalStateException("No rule of returns holds on " + day));
    }

    /** The version that is valid from exactly this day, of a rule by which something was decided. */
    public ReturnRule validFrom(String category, LocalDate day) {
        return get(category, day).rule();
    }

    PageResponse<ReturnRuleResponse> list(ReturnRuleFilter filter, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().andIf("u.category = :?", filter.category()), page);
    }

    ReturnRuleResponse get(String category, LocalDate validFrom) {
        return versions.validFrom(validFrom, category).orElseThrow(ReturnRuleProblems.ReturnRuleNotFound::new);
    }
}
