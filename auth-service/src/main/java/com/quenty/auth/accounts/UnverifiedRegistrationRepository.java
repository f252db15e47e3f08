package com.quenty.auth.accounts;

import com.quenty.auth.auditevents.AuditEvent;
import com.quenty.auth.auditevents.AuditEventRepository;
import com.quenty.auth.auditevents.AuditEventType;
import com.quenty.auth.onetimetokens.OneTimeTokenRepository;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Registrations whose address was never verified. They reserve a user name and an address only for a limited time. */
@Repository
class UnverifiedRegistrationRepository {

    /** Lifetime of the longest token that a mail carries. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int BATCH = 10_000;

    private static final String UNVERIFIED =
            " self_registered AND status = 'pending_verification' AND updated_at < :before ";

    private record Deleted(String userId, String username) {}

    private final JdbcClient jdbc;
    private final OneTimeTokenRepository tokens;
    private final AuditEventRepository audit;
    private final Clock clock;

    UnverifiedRegistrationRepository(
            JdbcClient jdbc, OneTimeTokenRepository tokens, AuditEventRepository audit, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** Deletes old ones. No other service knows such an account: its profile is only created after verification. */
    @Transactional
    void deleteOld() {
        var before = SqlTimes.of(clock.instant().minus(KEPT));
        var old = new ArrayList<>(jdbc.sql("SELECT id FROM users WHERE" + UNVERIFIED + "ORDER BY id LIMIT " + BATCH)
                .param("before", before)
                .query((row, number) -> row.getInt("id"))
                .list());
        old.removeAll(tokens.findAccountsWithUsableToken(old));
        if (old.isEmpty()) {
            return;
        }
        // The conditions are repeated: an address may have been verified, or registered again, since the first
        // statement.
        jdbc.sql("DELETE FROM users WHERE id IN (:old) AND" + UNVERIFIED + "RETURNING user_id, username")
                .param("old", old)
                .param("before", before)
                .query((row, number) -> new Deleted(row.getString("user_id"), row.getString("username")))
                .list()
                .forEach(account -> audit.record(
                        AuditEvent.of(AuditEventType.ACCOUNT_WITHDRAWN, AccountStore.SUBJECT, account.userId())
                                .with("username", account.username())
                                .with("reason", "the address was never verified")));
    }
}
