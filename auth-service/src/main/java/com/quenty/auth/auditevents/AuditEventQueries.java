package com.quenty.auth.auditevents;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;

@Component
class AuditEventQueries {

    private static final Listing<AuditEventResponse> LISTING = Listing.of(AuditEventResponse.class)
            .select("""
                    e.audit_event_id, e.event_type, e.actor_id, e.subject_type, e.subject_id, e.company_id, e.session_id,
                    e.address, e.user_agent, e.details, e.created_at""")
            .from("audit_events e")
            .tieBreaker("e.id")
            .sortable("created_at", "e.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;

    AuditEventQueries(Listings listings) {
        this.listings = listings;
    }

    PageResponse<AuditEventResponse> list(Caller caller, AuditEventFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.of(caller), "e.subject_id", "e.company_id")
                        .andIf("e.event_type = :?", filter.eventType())
                        .andIf("e.actor_id = :?", filter.actorId())
                        .andIf("e.subject_id = :?", filter.subjectId())
                        .andIf("e.created_at >= :?", filter.createdFrom())
                        .andIf("e.created_at < :?", filter.createdUntil()),
                page);
    }
}
