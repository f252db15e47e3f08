package com.quenty.auth.loginthrottles;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Growing waits after failed sign-ins. A waiting network is answered with 429; a waiting account refuses every
 * password, also the right one, with the answer for a wrong one.
 *
 * <p>A guess during a wait lengthens the wait of its network only: otherwise a stranger could lock an account for ever.
 */
@Component
public class LoginThrottleStore {

    private static final String ACCOUNT = "account:";

    /** @param subject the account's id, or the entered user name when there is no account */
    public record Attempt(String subject, NetworkAddress network) {

        String accountKey() {
            return ACCOUNT + subject;
        }

        String pairKey() {
            return "pair:" + subject + "@" + network.text();
        }

        String networkKey() {
            return "network:" + network.text();
        }
    }

    private final JdbcClient jdbc;
    private final LoginThrottleProperties properties;
    private final Clock clock;

    LoginThrottleStore(JdbcClient jdbc, LoginThrottleProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** @throws LoginThrottleProblems.TooManySignIns while the network has to wait */
    public void requireOpen(NetworkAddress network) {
        var now = clock.instant();
        jdbc.sql("SELECT blocked_until FROM login_throttles WHERE throttle_key = :key AND blocked_until > :now")
                .param("key", new Attempt("", network).networkKey())
                .param("now", SqlTimes.of(now))
                .query(OffsetDateTime.class)
                .optional()
                .ifPresent(until -> {
                    throw new LoginThrottleProblems.TooManySignIns(Duration.between(now, until.toInstant()));
                });
    }

    /** Whether the account has to wait, on this network or on any. */
    public boolean isWaiting(Attempt attempt) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM login_throttles
                               WHERE throttle_key IN (:account, :pair) AND blocked_until > :now)
                """)
                .param("account", attempt.accountKey())
                .param("pair", attempt.pairKey())
                .param("now", SqlTimes.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** @param waiting whether the account was already waiting when the guess arrived */
    @Transactional
    public void failed(Attempt attempt, boolean waiting) {
        var now = clock.instant();
        int step = waiting ? 0 : 1;
        count(attempt.accountKey(), step, properties.account().waits(), now);
        count(attempt.networkKey(), 1, properties.network().waits(), now);
        count(attempt.pairKey(), step, properties.pair().waits(), now);
    }

    /** Deletes the failures of the account on this network and on all together: its holder has signed in. */
    @Transactional
    public void succeeded(Attempt attempt) {
        jdbc.sql("DELETE FROM login_throttles WHERE throttle_key IN (:account, :pair)")
                .param("account", attempt.accountKey())
                .param("pair", attempt.pairKey())
                .update();
    }

    /**
     * Ends all waits of the account.
     *
     * @return whether there were any
     */
    @Transactional
    public boolean unlock(String userId) {
        return jdbc.sql("""
                        DELETE FROM login_throttles
                        WHERE throttle_key = :account OR starts_with(throttle_key, :pairs)
                        """)
                        .param("account", ACCOUNT + userId)
                        .param("pairs", "pair:" + userId + "@")
                        .update()
                > 0;
    }

    /** When the wait of the account ends, if one is running. */
    public Optional<Instant> lockedUntil(String userId) {
        return jdbc.sql("SELECT blocked_until FROM login_throttles WHERE throttle_key = :key AND blocked_until > :now")
                .param("key", ACCOUNT + userId)
                .param("now", SqlTimes.now(clock))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Transactional
    int deleteForgotten() {
        return jdbc.sql("""
                DELETE FROM login_throttles
                WHERE last_failure_at < :before AND coalesce(blocked_until, :now) <= :now
                """)
                .param("before", SqlTimes.of(clock.instant().minus(properties.forgetAfter())))
                .param("now", SqlTimes.now(clock))
                .update();
    }

    private void count(String key, int step, Waits waits, Instant now) {
        int failures = jdbc.sql("""
                INSERT INTO login_throttles AS t (throttle_key, failures, last_failure_at) VALUES (:key, :step, :now)
                ON CONFLICT (throttle_key) DO UPDATE
                SET failures = CASE WHEN t.last_failure_at < :forgotten THEN 0 ELSE t.failures END + :step,
                    last_failure_at = CASE WHEN :step > 0 THEN :now ELSE t.last_failure_at END
                RETURNING failures
                """)
                .param("key", key)
                .param("step", step)
                .param("now", SqlTimes.of(now))
                .param("forgotten", SqlTimes.of(now.minus(properties.forgetAfter())))
                .query(Integer.class)
                .single();
        var until = waits.after(failures).map(now::plus);
        if (step > 0 && until.isPresent()) {
            jdbc.sql("UPDATE login_throttles SET blocked_until = :until WHERE throttle_key = :key")
                    .param("until", SqlTimes.of(until.get()))
                    .param("key", key)
                    .update();
        }
    }
}
