package com.quenty.microcredit.applications;

import com.quenty.platform.security.Caller;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads many applications at once. */
@Component
class CreditApplicationDirectory {

    private static final Listing<CreditApplicationSummary> LISTING = Listing.of(CreditApplicationSummary.class)
            .select("a.application_id, a.customer_id, a.product_code, a.requested_amount, a.currency,"
                    + " a.requested_term_months, a.status, a.verification_status, a.credit_score, a.risk_category,"
                    + " a.decision_date, a.expires_at, a.created_at")
            .from("credit_applications a")
            .tieBreaker("a.id")
            .sortable("created_at", "a.created_at", SortType.TIMESTAMP)
            .sortable("requested_amount", "a.requested_amount", SortType.DECIMAL)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;

    CreditApplicationDirectory(Listings listings) {
        this.listings = listings;
    }

    @Transactional(readOnly = true)
    public PageResponse<CreditApplicationSummary> list(
            Caller caller, CreditApplicationFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(caller, "a.customer_id", "a.company_id")
                        .andIf("a.status = :?", filter.status())
                        .andIf("a.verification_status = :?", filter.verificationStatus())
                        .andIf("a.risk_category = :?", filter.riskCategory())
                        .andIf("a.customer_id = :?", filter.customerId())
                        .andIf("a.product_code = :?", filter.productCode())
                        .andIf("a.created_at >= :?", filter.createdFrom())
                        .andIf("a.created_at < :?", filter.createdBefore()),
                page);
    }
}
