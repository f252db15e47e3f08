package com.quenty.microcredit.creditpolicies;

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
import org.springframework.transaction.annotation.Transactional;

/** Reads credit policies. */
@Component
public class CreditPolicyQueries {

    private static final Listing<CreditPolicyResponse> LISTING = Listing.of(CreditPolicyResponse.class)
            .select("p.*")
            .from("credit_policies p")
            .tieBreaker("p.id")
            .sortable("valid_from", "p.valid_from", SortType.DATE)
            .defaultSort("-valid_from")
            .build();

    private final Listings listings;
    private final DatedTable<CreditPolicyResponse> versions;

    CreditPolicyQueries(Listings listings, DatedTables tables) {
        this.listings = listings;
        this.versions = versions(tables);
    }

    static DatedTable<CreditPolicyResponse> versions(DatedTables tables) {
        return tables.of(CreditPolicyResponse.class, "credit_policies", null);
    }

    /** The policy that decides on that day. */
    @Transactional(readOnly = true)
    public CreditPolicy on(LocalDate day) {
        return versions.on(day)
                .map(version -> new CreditPolicy(version.rules()))
                .orElseThrow(() -> new IllegalStateException("no credit policy is in force on " + day));
    }

    @Transactional(readOnly = true)
    CreditPolicyResponse get(LocalDate validFrom) {
        return versions.validFrom(validFrom).orElseThrow(CreditPolicyProblems.NotFound::new);
    }

    @Transactional(readOnly = true)
    PageResponse<CreditPolicyResponse> list(PageRequest page) {
        return listings.page(LISTING, SqlFilter.all(), page);
    }
}
