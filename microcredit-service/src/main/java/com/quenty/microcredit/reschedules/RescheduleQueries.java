package com.quenty.microcredit.reschedules;

import com.quenty.microcredit.loans.LoanStore;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the reschedules of one loan. */
@Component
class RescheduleQueries {

    private static final Listing<RescheduleResponse> LISTING = Listing.of(RescheduleResponse.class)
            .select("r.reschedule_id, r.status, r.effective_date, r.next_due_date, r.annual_rate,"
                    + " r.further_instalments, r.reason, r.proposed_by, r.decided_by, r.decision_note AS decision_reason,"
                    + " r.decided_at, r.created_at, r.updated_at, r.version")
            .from("loan_reschedules r")
            .tieBreaker("r.id")
            .sortable("created_at", "r.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final LoanStore loans;
    private final RescheduleRepository reschedules;
    private final Listings listings;

    RescheduleQueries(LoanStore loans, RescheduleRepository reschedules, Listings listings) {
        this.loans = loans;
        this.reschedules = reschedules;
        this.listings = listings;
    }

    @Transactional(readOnly = true)
    PageResponse<RescheduleResponse> list(Caller caller, String loanId, PageRequest page) {
        var account = loans.read(caller, loanId);
        return listings.page(LISTING, SqlFilter.all().andIf("r.loan_id = :?", account.key()), page);
    }

    @Transactional(readOnly = true)
    RescheduleResponse get(Caller caller, String loanId, String rescheduleId) {
        return reschedules
                .findByLoanIdAndRescheduleId(loans.read(caller, loanId).key(), rescheduleId)
                .map(RescheduleResponse::of)
                .orElseThrow(RescheduleProblems.RescheduleNotFound::new);
    }
}
