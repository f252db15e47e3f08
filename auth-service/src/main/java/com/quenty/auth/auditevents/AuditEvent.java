package com.quenty.auth.auditevents;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event for the audit, as the feature records it. Actor and origin are added from the running request.
 *
 * @param subjectType singular of the table of the subject
 * @param actorId replaces the caller, for a sign-in, which has no caller yet
 */
public record AuditEvent(
        AuditEventType type,
        String subjectType,
        String subjectId,
        @Nullable String actorId,
        @Nullable String companyId,
        @Nullable String sessionId,
        Map<String, Object> details) {

    public static AuditEvent of(AuditEventType type, String subjectType, String subjectId) {
        return new AuditEvent(type, subjectType, subjectId, null, null, null, Map.of());
    }

    public AuditEvent by(String actor) {
        return new AuditEvent(type, subjectType, subjectId, actor, companyId, sessionId, details);
    }

    public AuditEvent inCompany(@Nullable String company) {
        return new AuditEvent(type, subjectType, subjectId, actorId, company, sessionId, details);
    }

    public AuditEvent inSession(@Nullable String session) {
        return new AuditEvent(type, subjectType, subjectId, actorId, companyId, session, details);
    }

    public AuditEvent with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(details);
        if (value != null) {
            more.put(name, value);
        }
        return new AuditEvent(type, subjectType, subjectId, actorId, companyId, sessionId, more);
    }
}
