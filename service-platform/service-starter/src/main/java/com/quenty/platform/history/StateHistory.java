package com.quenty.platform.history;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import org.jspecify.annotations.Nullable;

/**
 * The history of every state machine of the service, in one append-only table. Recorded in the transaction of the move:
 * neither is there without the other.
 */
public interface StateHistory {

    /**
     * Records a move; the actor is the caller, or {@code system} in deliveries and jobs.
     *
     * @param subjectType table of the subject, singular: {@code company}
     * @param subjectId its external id
     * @param field the column that moved: {@code verification_status}
     * @param from null for the first state
     */
    void record(
            String subjectType,
            String subjectId,
            String field,
            @Nullable Coded from,
            Coded to,
            @Nullable String reason);

    /** The moves of one subject, latest first. */
    PageResponse<StateChange> of(String subjectType, String subjectId, PageRequest page);
}
