package com.quenty.reverselogistics.returns;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads returns. */
@Component
public class ReturnQueries {

    private static final Listing<ReturnSummary> LISTING = Listing.of(ReturnSummary.class)
            .select(
                    "r.return_id, r.original_order_id, r.customer_id, r.company_id, r.return_type, r.return_reason, r.status,"
                            + " r.return_authorization_number, r.currency, r.estimated_refund_amount, r.actual_refund_amount,"
                            + " r.expires_at, r.created_at")
            .from("returns r")
            .tieBreaker("r.id")
            .sortable("created_at", "r.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;
    private final ReturnStore returns;
    private final StateHistory history;
    private final JdbcClient jdbc;

    ReturnQueries(Listings listings, ReturnStore returns, StateHistory history, JdbcClient jdbc) {
        this.listings = listings;
        this.returns = returns;
        this.history = history;
        this.jdbc = jdbc;
    }

    PageResponse<ReturnSummary> list(Caller caller, ReturnFilter filter, PageRequest page) {
        var number = filter.returnAuthorizationNumber();
        return listings.page(
                        LISTING,
                        SqlFilter.all()
                                .visibleTo(RowScope.of(caller), "r.customer_id", "r.company_id")
                                .andIf("r.status = :?", filter.status())
                                .andIf("r.return_type = :?", filter.returnType())
                                .andIf("r.original_order_id = :?", filter.originalOrderId())
                                .andIf("r.customer_id = :?", filter.customerId())
                                .andIf("r.company_id = :?", filter.companyId())
                                .andIf(
                                        "r.return_authorization_number = :?",
                                        number == null
                                                ? null
                                                : AuthorizationNumber.parse(number)
                                                        .map(AuthorizationNumber::toString)
                                                        .orElse(number))
                                .andIf("r.created_at >= :?", filter.createdFrom())
                                .andIf("r.created_at < :?", filter.createdUntil()),
                        page)
                .map(ReturnSummary::inItsCurrency);
    }

    @Transactional(readOnly = true)
    public ReturnResponse get(Caller caller, String returnId) {
        return get(RowScope.of(caller), returnId);
    }

    @Transactional(readOnly = true)
    public ReturnResponse get(RowScope scope, String returnId) {
        return ReturnResponse.of(returns.find(scope, returnId));
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String returnId, PageRequest page) {
        return history.of(
                ReturnStore.SUBJECT, returns.find(RowScope.of(caller), returnId).returnId(), page);
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> itemHistory(Caller caller, String returnId, String returnItemId, PageRequest page) {
        return history.of(
                ReturnStore.ITEM,
                returns.find(RowScope.of(caller), returnId).item(returnItemId).returnItemId(),
                page);
    }

    /** The moves of the status of a return that is known to exist. */
    public PageResponse<StateChange> moves(String returnId, PageRequest page) {
        return history.of(ReturnStore.SUBJECT, returnId, ReturnStore.STATUS, page);
    }

    /** Returns whose goods did not come by then, oldest first; at most so many at once. */
    public List<String> overdue(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT return_id FROM returns
                        WHERE status IN ('requested', 'approved', 'pickup_scheduled') AND return_type IN ('return', 'exchange')
                          AND expires_at <= :now
                        ORDER BY expires_at LIMIT :limit
                        """)
                .param("now", SqlTimes.of(now))
                .param("limit", limit)
                .query((row, number) -> row.getString("return_id"))
                .list();
    }
}
