package com.quenty.auth.accounts;

import static java.time.ZoneOffset.UTC;

import com.quenty.auth.audit.AuditEntry;
import com.quenty.auth.audit.AuditEventType;
import com.quenty.auth.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registrations whose address nobody has proven keep a name and an address from others, for a time. */
@Component
class UnprovenRegistrations {

    /** As long as the longest token of a mail is good. */
    private static final Duration KEPT = Duration.ofDays(7);

    private record Forgotten(String userId, String username) {}

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    UnprovenRegistrations(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever comes back later registers anew. Nobody else knows of such an account: its profile waits for the proof. */
    @Transactional
    void forgetOld() {
        var now = clock.instant();
        jdbc.sql("""
                DELETE FROM users u
                WHERE u.self_registered AND u.status = 'pending_verification' AND u.updated_at < :before
                    AND NOT EXISTS (SELECT FROM one_time_tokens t
                                    WHERE t.user_id = u.id AND t.used_at IS NULL AND t.expires_at > :now)
                RETURNING u.user_id, u.username
                """)
                .param("before", now.minus(KEPT).atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .query(Forgotten.class)
                .list()
                .forEach(account ->
                        audit.record(AuditEntry.of(AuditEventType.ACCOUNT_WITHDRAWN, "users", account.userId())
                                .with("username", account.username())
                                .with("reason", "the address was never proven")));
    }
}
