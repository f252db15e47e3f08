package com.quenty.microcredit.loans;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads loans. */
@Component
class LoanQueries {

    private static final Listing<LoanSummary> LISTING = Listing.of(LoanSummary.class)
            .select("l.loan_id, l.application_reference AS application_id, l.customer_id, l.company_id, l.product_code,"
                    + " l.currency, l.principal_amount, l.outstanding_balance, l.arrears_amount, l.status,"
                    + " l.delinquency_bucket, l.days_past_due, l.disbursement_date, l.next_payment_date,"
                    + " l.next_payment_amount, l.created_at")
            .from("loans l")
            .tieBreaker("l.id")
            .sortable("created_at", "l.created_at", SortType.TIMESTAMP)
            .sortable("days_past_due", "l.days_past_due", SortType.INTEGER)
            .defaultSort("-created_at")
            .build();

    private final LoanStore loans;
    private final Listings listings;

    LoanQueries(LoanStore loans, Listings listings) {
        this.loans = loans;
        this.listings = listings;
    }

    @Transactional(readOnly = true)
    LoanResponse get(Caller caller, String loanId) {
        return loans.read(caller, loanId).response();
    }

    PageResponse<LoanSummary> list(Caller caller, LoanFilter filter, PageRequest page) {
        return listings.page(
                        LISTING,
                        SqlFilter.all()
                                .visibleTo(RowScope.of(caller), "l.customer_id", "l.company_id")
                                .andIf("l.status = :?", filter.status())
                                .andIf("l.customer_id = :?", filter.customerId())
                                .andIf("l.application_reference = :?", filter.applicationId())
                                .andIf("l.product_code = :?", filter.productCode())
                                .andIf("l.currency = :?", filter.currency())
                                .andIf("l.delinquency_bucket = :?", filter.delinquencyBucket())
                                .andIf("l.collection_status = :?", filter.collectionStatus())
                                .andIf("l.next_payment_date >= :?", filter.dueFrom())
                                .andIf("l.next_payment_date < :?", filter.dueUntil()),
                        page)
                .map(LoanSummary::inCurrency);
    }
}
