package com.quenty.auth.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to remember, as the feature tells it. Who did it and from where is added from the running request.
 *
 * @param subjectType table name of what it happened to
 * @param actorId overrides who did it; for a sign-in, which happens before anybody is signed in
 */
public record AuditEntry(
        AuditEventType type,
        String subjectType,
        String subjectId,
        @Nullable String actorId,
        @Nullable String companyId,
        @Nullable String sessionId,
        Map<String, Object> details) {

    public static AuditEntry of(AuditEventType type, String subjectType, String subjectId) {
        return new AuditEntry(type, subjectType, subjectId, null, null, null, Map.of());
    }

    public AuditEntry by(String actor) {
        return new AuditEntry(type, subjectType, subjectId, actor, companyId, sessionId, details);
    }

    public AuditEntry inCompany(@Nullable String company) {
        return new AuditEntry(type, subjectType, subjectId, actorId, company, sessionId, details);
    }

    public AuditEntry inSession(@Nullable String session) {
        return new AuditEntry(type, subjectType, subjectId, actorId, companyId, session, details);
    }

    public AuditEntry with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(details);
        if (value != null) {
            more.put(name, value);
        }
        return new AuditEntry(type, subjectType, subjectId, actorId, companyId, sessionId, more);
    }
}
