package com.quenty.order.stocktransfers;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
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

/** The transfers that a caller may see, and their moves. */
@Component
class TransferQueries {

    private static final Listing<TransferSummary> LISTING = Listing.of(TransferSummary.class)
            .select(
                    "t.transfer_id, t.company_id, t.status, t.to_location, t.reference_number, t.created_by, t.created_at")
            .from("stock_transfers t")
            .tieBreaker("t.id")
            .sortable("created_at", "t.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;
    private final TransferRepository transfers;
    private final StateHistory history;

    TransferQueries(Listings listings, TransferRepository transfers, StateHistory history) {
        this.listings = listings;
        this.transfers = transfers;
        this.history = history;
    }

    @Transactional(readOnly = true)
    PageResponse<TransferSummary> list(Caller caller, TransferFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.ofCompany(caller), "t.company_id")
                        .andIf("t.company_id = :?", filter.companyId())
                        .andIf("t.status = :?", filter.status())
                        .andIf("t.to_location = :?", filter.toLocation()),
                page);
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String transferId, PageRequest page) {
        if (transfers.find(transferId, RowScope.ofCompany(caller)).isEmpty()) {
            throw new TransferProblems.NotFound();
        }
        return history.of(TransferService.SUBJECT, transferId, page);
    }
}
