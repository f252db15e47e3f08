package com.quenty.platform.history;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CurrentCaller;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The history of every state machine of the service, in one append-only table. Recorded in the transaction of the move:
 * neither is there without the other.
 */
public class StateHistory {

    private static final String SYSTEM = "system";

    private static final Listing<StateChange> CHANGES = Listing.of(StateChange.class)
            .select("h.subject_type, h.subject_id, h.field, h.from_code AS \"from\", h.to_code AS \"to\","
                    + " h.reason, h.actor, h.occurred_at")
            .from("state_history h")
            .tieBreaker("h.id")
            .sortable("occurred_at", "h.occurred_at", SortType.TIMESTAMP)
            .defaultSort("-occurred_at")
            .build();

    private final JdbcClient jdbc;
    private final Listings listings;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    StateHistory(JdbcClient jdbc, Listings listings, CurrentCaller currentCaller, Clock clock) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Records a move; the actor is the caller, or {@code system} in deliveries and jobs.
     *
     * @param subjectType table of the subject, singular: {@code company}
     * @param subjectId its external id
     * @param field the column that moved: {@code verification_status}
     * @param from null for the first state
     */
    public void record(
            String subjectType,
            String subjectId,
            String field,
            @Nullable Coded from,
            Coded to,
            @Nullable String reason) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("A move is recorded within the transaction that makes it");
        }
        jdbc.sql("""
                        INSERT INTO state_history
                            (subject_type, subject_id, field, from_code, to_code, reason, actor, occurred_at)
                        VALUES (:subjectType, :subjectId, :field, :from, :to, :reason, :actor, :now)
                        """)
                .param("subjectType", subjectType)
                .param("subjectId", subjectId)
                .param("field", field)
                .param("from", from == null ? null : from.code(), Types.VARCHAR)
                .param("to", to.code())
                .param("reason", reason, Types.VARCHAR)
                .param("actor", currentCaller.find().map(Caller::id).orElse(SYSTEM))
                .param("now", SqlTimes.now(clock))
                .update();
    }

    /** The moves of one subject, latest first. */
    public PageResponse<StateChange> of(String subjectType, String subjectId, PageRequest page) {
        return listings.page(CHANGES, movesOf(subjectType, subjectId), page);
    }

    /** The moves of one field of a subject, latest first. */
    public PageResponse<StateChange> of(String subjectType, String subjectId, String field, PageRequest page) {
        return listings.page(CHANGES, movesOf(subjectType, subjectId).andIf("h.field = :?", field), page);
    }

    private static SqlFilter movesOf(String subjectType, String subjectId) {
        return SqlFilter.all().andIf("h.subject_type = :?", subjectType).andIf("h.subject_id = :?", subjectId);
    }
}
