package com.quenty.auth.sessions;

import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.Clock;
import org.springframework.stereotype.Component;

@Component
public class SessionQueries {

    private static final Listing<SessionResponse> LISTING = Listing.of(SessionResponse.class)
            .select("s.session_id, s.user_agent, s.address, s.created_at, s.last_used_at, s.expires_at")
            .from("sessions s")
            .tieBreaker("s.id")
            .sortable("created_at", "s.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;
    private final Clock clock;

    SessionQueries(Listings listings, Clock clock) {
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * The open sessions of an account.
     *
     * @param account surrogate key
     */
    public PageResponse<SessionResponse> listOpen(Integer account, PageRequest page) {
        var now = clock.instant();
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .andIf("s.user_id = :?", account)
                        .and("s.ended_at IS NULL")
                        .andIf("s.expires_at > :?", now)
                        .andIf(
                                "EXISTS (SELECT FROM refresh_tokens t WHERE t.session_id = s.id AND t.used_at IS NULL"
                                        + " AND NOT t.is_revoked AND t.expires_at > :?)",
                                now),
                page);
    }
}
