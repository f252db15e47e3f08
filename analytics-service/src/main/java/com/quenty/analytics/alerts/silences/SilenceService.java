package com.quenty.analytics.alerts.silences;

import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps silences. One that is over stays, so that it can be read who wanted it and why. */
@Service
class SilenceService {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final SilenceQueries queries;
    private final StoredJson json;
    private final Idempotency idempotency;
    private final Clock clock;

    SilenceService(JdbcClient jdbc, SilenceQueries queries, StoredJson json, Idempotency idempotency, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.json = json;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    SilenceResponse create(Caller caller, CreateSilenceRequest request) {
        var now = clock.instant();
        var from = request.silencedFrom() == null ? now : request.silencedFrom();
        if (!request.silencedUntil().isAfter(from) || !request.silencedUntil().isAfter(now)) {
            throw ValidationFailed.of("/silenced_until", "must be after silenced_from and ahead");
        }
        if (request.silencedUntil().isAfter(now.plus(LONGEST))) {
            throw ValidationFailed.of("/silenced_until", "must be at most a year ahead");
        }
        var companyId = request.companyId() == null && RowScope.of(caller).isAll()
                ? null
                : RowScope.companyForNew(caller, request.companyId());
        return idempotency.once(SilenceResponse.class, () -> {
            var silenceId = idempotency.nextId("SIL");
            jdbc.sql("""
                            INSERT INTO alert_silences (silence_id, company_id, alert_id, labels, reason, silenced_from,
                                silenced_until, created_by, created_at)
                            VALUES (:id, :company, :alert, CAST(:labels AS jsonb), :reason, :from, :until, :by, :now)
                            """)
                    .param("id", silenceId)
                    .param("company", companyId, Types.VARCHAR)
                    .param("alert", request.alertId(), Types.VARCHAR)
                    .param("labels", json.mapper().writeValueAsString(request.labels()))
                    .param("reason", request.reason())
                    .param("from", SqlTimes.of(from))
                    .param("until", SqlTimes.of(request.silencedUntil()))
                    .param("by", caller.id())
                    .param("now", SqlTimes.of(now))
                    .update();
            return queries.get(caller, silenceId);
        });
    }

    SilenceResponse end(Caller caller, String silenceId, IfMatch match) {
        return idempotency.once(SilenceResponse.class, () -> {
            var silence = queries.get(caller, silenceId);
            match.check(silence.version());
            int ended = jdbc.sql("""
                            UPDATE alert_silences SET silenced_until = greatest(:now, silenced_from), version = version + 1
                            WHERE silence_id = :id AND silenced_until > :now AND version = :seen
                            """)
                    .param("now", SqlTimes.now(clock))
                    .param("id", silenceId)
                    .param("seen", silence.version())
                    .update();
            if (ended == 0) {
                throw new SilenceProblems.SilenceOver();
            }
            return queries.get(caller, silenceId);
        });
    }
}
