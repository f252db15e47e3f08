package com.quenty.microcredit.decisions;

import com.quenty.microcredit.applications.CreditApplicationStore;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the decisions on an application. */
@Component
class CreditDecisionQueries {

    private static final Listing<CreditDecisionResponse> LISTING = Listing.of(CreditDecisionResponse.class)
            .select("d.*")
            .from("credit_decisions d")
            .tieBreaker("d.id")
            .sortable("decided_at", "d.decided_at", SortType.TIMESTAMP)
            .defaultSort("-decided_at")
            .build();

    private final CreditApplicationStore applications;
    private final Listings listings;

    CreditDecisionQueries(CreditApplicationStore applications, Listings listings) {
        this.applications = applications;
        this.listings = listings;
    }

    @Transactional(readOnly = true)
    PageResponse<CreditDecisionResponse> list(Caller caller, String applicationId, PageRequest page) {
        var application = applications.find(caller, applicationId);
        return listings.page(LISTING, SqlFilter.all().andIf("d.application_id = :?", application.id()), page);
    }
}
