package com.quenty.microcredit.loanevents;

import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;

/** Lists the events of one loan. */
@Component
public class LoanEventQueries {

    private static final Listing<LoanEventResponse> LISTING = Listing.of(LoanEventResponse.class)
            .select("e.event_id, e.kind, e.event_date, e.booked_on, e.amount, e.details ->> 'target' AS"
                    + " reverses_event_id, r.event_id AS reversed_by_event_id, e.reason, e.actor, e.recorded_at")
            .from("loan_events e LEFT JOIN loan_events r ON r.loan_id = e.loan_id AND r.kind = 'reversed'"
                    + " AND r.details ->> 'target' = e.event_id")
            .tieBreaker("e.id")
            .sortable("recorded_at", "e.id", SortType.INTEGER)
            .defaultSort("-recorded_at")
            .build();

    private final Listings listings;

    LoanEventQueries(Listings listings) {
        this.listings = listings;
    }

    /** @param currency of the loan with this key */
    public PageResponse<LoanEventResponse> list(int loan, String currency, PageRequest page) {
        return listings.page(LISTING, SqlFilter.all().andIf("e.loan_id = :?", loan), page)
                .map(event -> event.inCurrency(currency));
    }
}
