package com.quenty.auth.throttle;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Growing waits after failures. Of a waiting network the caller is told; of a waiting account he is not, it just refuses every
 * password, the right one too.
 *
 * <p>A guess while waiting lengthens the wait of its network only: otherwise a stranger could keep an account shut for ever.
 */
@Component
public class SignInThrottle {

    /** @param subject the account's id, or what was typed where there is no account */
    public record Attempt(String subject, NetworkAddress network) {

        String accountKey() {
            return "account:" + subject;
        }

        String pairKey() {
            return "pair:" + subject + "@" + network.text();
        }

        String networkKey() {
            return "network:" + network.text();
        }
    }

    private final JdbcClient jdbc;
    private final ThrottleSettings settings;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, ThrottleSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws TooManySignIns */
    public void requireOpen(NetworkAddress network) {
        var now = clock.instant();
        jdbc.sql("SELECT blocked_until FROM login_throttles WHERE throttle_key = :key AND blocked_until > :now")
                .param("key", new Attempt("", network).networkKey())
                .param("now", now.atOffset(UTC))
                .query(OffsetDateTime.class)
                .optional()
                .ifPresent(until -> {
                    throw new TooManySignIns(Duration.between(now, until.toInstant()));
                });
    }

    /** Whether the account has to wait, here or anywhere. */
    public boolean isWaiting(Attempt attempt) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM login_throttles
                               WHERE throttle_key IN (:account, :pair) AND blocked_until > :now)
                """)
                .param("account", attempt.accountKey())
                .param("pair", attempt.pairKey())
                .param("now", clock.instant().atOffset(UTC))
                .query(Boolean.class)
                .single();
    }

    /** @param waiting whether the account was waiting already when the guess came */
    @Transactional
    public void failed(Attempt attempt, boolean waiting) {
        var now = clock.instant();
        int step = waiting ? 0 : 1;
        count(attempt.accountKey(), step, settings.account().waits(), now);
        count(attempt.networkKey(), 1, settings.network().waits(), now);
        count(attempt.pairKey(), step, settings.pair().waits(), now);
    }

    /** The holder has shown who he is; what was typed before is forgiven. */
    @Transactional
    public void succeeded(Attempt attempt) {
        jdbc.sql("DELETE FROM login_throttles WHERE throttle_key IN (:account, :pair)")
                .param("account", attempt.accountKey())
                .param("pair", attempt.pairKey())
                .update();
    }

    /** Ends all waits of the account. @return whether there were any */
    @Transactional
    public boolean unlock(String userId) {
        return jdbc.sql("""
                        DELETE FROM login_throttles
                        WHERE throttle_key = :account OR starts_with(throttle_key, :pairs)
                        """)
                        .param("account", "account:" + userId)
                        .param("pairs", "pair:" + userId + "@")
                        .update()
                > 0;
    }

    @Transactional
    int forget() {
        return jdbc.sql(
                        "DELETE FROM login_throttles WHERE last_failure_at < :before AND coalesce(blocked_until, :now) <= :now")
                .param("before", clock.instant().minus(settings.forgetAfter()).atOffset(UTC))
                .param("now", clock.instant().atOffset(UTC))
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
                .param("now", now.atOffset(UTC))
                .param("forgotten", now.minus(settings.forgetAfter()).atOffset(UTC))
                .query(Integer.class)
                .single();
        var until = waits.after(failures).map(now::plus);
        if (step > 0 && until.isPresent()) {
            jdbc.sql("UPDATE login_throttles SET blocked_until = :until WHERE throttle_key = :key")
                    .param("until", until.get().atOffset(UTC))
                    .param("key", key)
                    .update();
        }
    }
}
