package com.quenty.auth.auditevents;

import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CurrentCaller;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes into the running transaction, if there is one: a change and its audit event are committed together or not at
 * all.
 */
@Repository
public class AuditEventRepository {

    private static final String SYSTEM = "system";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentCaller caller;
    private final Clock clock;

    AuditEventRepository(JdbcClient jdbc, JsonMapper json, CurrentCaller caller, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public void record(AuditEvent entry) {
        var origin = RequestOrigin.current();
        var who = caller.find();
        jdbc.sql("""
                INSERT INTO audit_events (audit_event_id, event_type, actor_id, subject_type, subject_id, company_id,
                                          session_id, address, user_agent, details, created_at)
                VALUES (:id, :type, :actor, :subjectType, :subject, :company,
                        :session, :address, :agent, CAST(:details AS JSONB), :now)
                """)
                .param("id", ExternalId.next("AUD"))
                .param("type", entry.type().code())
                .param(
                        "actor",
                        entry.actorId() != null
                                ? entry.actorId()
                                : who.map(Caller::id).orElse(SYSTEM))
                .param("subjectType", entry.subjectType())
                .param("subject", entry.subjectId())
                .param("company", entry.companyId())
                .param(
                        "session",
                        entry.sessionId() != null
                                ? entry.sessionId()
                                : who.map(Caller::sessionId).orElse(null))
                .param("address", origin.address())
                .param("agent", origin.userAgent())
                .param("details", json.writeValueAsString(entry.details()))
                .param("now", SqlTimes.now(clock))
                .update();
    }

    /**
     * The actors, people and clients, who have ever asked for another address of an account, or granted it roles; its
     * holder too. An event that a client caused also names the person behind it, who may have another owner by now.
     */
    public List<String> controllersOf(String userId) {
        return jdbc.sql("""
                SELECT DISTINCT coalesce(details ->> 'person', actor_id) AS controller FROM audit_events
                WHERE subject_id = :user
                    AND (event_type = :addressAsked
                        OR event_type = :rolesChanged AND NOT (details -> 'before') @> (details -> 'after'))
                """)
                .param("user", userId)
                .param("addressAsked", AuditEventType.EMAIL_CHANGE_REQUESTED.code())
                .param("rolesChanged", AuditEventType.ROLES_CHANGED.code())
                .query((row, number) -> row.getString("controller"))
                .list();
    }
}
