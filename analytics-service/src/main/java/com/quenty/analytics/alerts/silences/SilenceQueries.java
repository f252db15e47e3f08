package com.quenty.analytics.alerts.silences;

import com.quenty.analytics.alerts.engine.Silence;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads silences. */
@Component
public class SilenceQueries {

    private static final Listing<SilenceResponse> LISTING = Listing.of(SilenceResponse.class)
            .select("s.silence_id, s.company_id, s.alert_id, s.labels, s.reason, s.silenced_from, s.silenced_until,"
                    + " s.created_by, s.created_at, s.version")
            .from("alert_silences s")
            .tieBreaker("s.id")
            .sortable("created_at", "s.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final JdbcClient jdbc;
    private final Listings listings;
    private final RecordRow<SilenceResponse> row;

    SilenceQueries(JdbcClient jdbc, Listings listings, StoredJson json) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.row = new RecordRow<>(SilenceResponse.class, json.mapper());
    }

    /** Those that an alert has to heed at a moment: its own, and those of all alerts of its company. */
    public List<Silence> at(@Nullable String companyId, String alertId, Instant at) {
        return jdbc
                .sql("""
                        SELECT s.* FROM alert_silences s
                        WHERE s.silenced_until > :at AND s.silenced_from <= :at
                          AND s.company_id IS NOT DISTINCT FROM CAST(:company AS text)
                          AND (s.alert_id IS NULL OR s.alert_id = :alert)
                        """)
                .param("at", SqlTimes.of(at))
                .param("company", companyId, Types.VARCHAR)
                .param("alert", alertId)
                .query(row)
                .list()
                .stream()
                .map(found -> new Silence(found.labels(), found.silencedFrom(), found.silencedUntil()))
                .toList();
    }

    PageResponse<SilenceResponse> list(Caller caller, SilenceFilter filter, PageRequest page) {
        var found = SqlFilter.all()
                .visibleTo(RowScope.of(caller), "s.company_id")
                .andIf("s.silenced_from <= :? AND s.silenced_until > :?", filter.asOf());
        return listings.page(LISTING, found, page);
    }

    /** @throws SilenceProblems.NotFound also for one that the caller may not know of */
    SilenceResponse get(Caller caller, String silenceId) {
        var scope = RowScope.of(caller);
        if (scope.isOwn()) {
            throw new SilenceProblems.NotFound();
        }
        return jdbc.sql("SELECT s.* FROM alert_silences s WHERE s.silence_id = :id"
                        + " AND (CAST(:company AS text) IS NULL OR s.company_id = :company)")
                .param("id", silenceId)
                .param("company", scope.companyId(), Types.VARCHAR)
                .query(row)
                .optional()
                .orElseThrow(SilenceProblems.NotFound::new);
    }
}
