package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads credit policies. */
@Component
class CreditPolicyQueries {

    private static final Listing<CreditPolicyResponse> LISTING = Listing.of(CreditPolicyResponse.class)
            .select("p.*")
            .from("credit_policies p")
            .tieBreaker("p.id")
            .sortable("valid_from", "p.valid_from", SortType.DATE)
            .defaultSort("-valid_from")
            .build();

    private final Listings listings;

    CreditPolicyQueries(Listings listings) {
        this.listings = listings;
    }

    @Transactional(readOnly = true)
    PageResponse<CreditPolicyResponse> list(PageRequest page) {
        return listings.page(LISTING, SqlFilter.all(), page);
    }

    /** A hundred versions at most: earlier ones decide nothing today. */
    @Transactional(readOnly = true)
    public List<PolicyRules> latest() {
        return listings
                .page(LISTING, SqlFilter.all(), new PageRequest(PageRequest.MAX_LIMIT, null, null, null))
                .items()
                .stream()
                .map(CreditPolicyResponse::rules)
                .toList();
    }
}
