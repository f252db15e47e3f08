package com.quenty.analytics.alerts.messages;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;

/** Reads messages. */
@Component
class AlertMessageQueries {

    private static final Listing<AlertMessageSummary> LISTING = Listing.of(AlertMessageSummary.class)
            .select("m.message_id, m.alert_id, m.channel, m.destination, m.subject, m.status, m.attempts, m.last_error,"
                    + " m.created_at, m.delivered_at")
            .from("alert_messages m")
            .tieBreaker("m.id")
            .sortable("created_at", "m.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;
    private final AlertMessageRepository messages;

    AlertMessageQueries(Listings listings, AlertMessageRepository messages) {
        this.listings = listings;
        this.messages = messages;
    }

    PageResponse<AlertMessageSummary> list(Caller caller, AlertMessageFilter filter, PageRequest page) {
        var found = SqlFilter.all()
                .visibleTo(RowScope.of(caller), "m.company_id")
                .andIf("m.alert_id = :?", filter.alertId())
                .andIf("m.status = :?", filter.status())
                .andIf("m.channel = :?", filter.channel());
        return listings.page(LISTING, found, page);
    }

    AlertMessageResponse get(Caller caller, String messageId) {
        return messages.find(messageId, RowScope.of(caller))
                .map(AlertMessageResponse::of)
                .orElseThrow(MessageProblems.NotFound::new);
    }
}
