package com.quenty.auth.signin;

import com.quenty.auth.accounts.CredentialsRepository;
import com.quenty.auth.auditevents.AuditEvent;
import com.quenty.auth.auditevents.AuditEventRepository;
import com.quenty.auth.auditevents.AuditEventType;
import com.quenty.auth.sessions.RefreshTokenReused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class SignInListener {

    private final CredentialsRepository credentials;
    private final AuditEventRepository audit;

    SignInListener(CredentialsRepository credentials, AuditEventRepository audit) {
        this.credentials = credentials;
        this.audit = audit;
    }

    @EventListener
    void refreshTokenReused(RefreshTokenReused event) {
        audit.record(AuditEvent.of(AuditEventType.REFRESH_TOKEN_REUSED, "session", event.sessionId())
                .by(credentials.get(event.account()).userId())
                .inSession(event.sessionId()));
    }
}
