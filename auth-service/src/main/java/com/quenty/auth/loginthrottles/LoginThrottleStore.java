package com.quenty.auth.loginthrottles;

import com.quenty.platform.persistence.SqlLocks;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Growing waits after failed sign-ins. A waiting network is answered with 429; a waiting account refuses every
 * password, also the right one, with the answer for a wrong one.
 *
 * <p>A device or network that the account was signed in from before has waits of its own: failures elsewhere, which
 * anybody can make, do not keep its holder out. A known device is not even held up by the failures of its network. All
 * other places share one wait of the account, so that guesses are few however many networks they come from. A guess
 * during a wait lengthens the wait of its network only.
 */
@Component
public class LoginThrottleStore {

    private static final String ACCOUNT = "account:";

    private static final String PAIR = "pair:";
    private static final String DEVICE = "device:";
    private static final String PROOF = "proof:";

    /** @param subject the account's id, or the entered user name when there is no account */
    public record Attempt(String subject, SignInOrigin origin) {

        String accountKey() {
            return ACCOUNT + subject;
        }

        /** Of the place: the device where it is known, else the network. */
        String placeKey() {
            return origin.knownDevice()
                    ? DEVICE + subject + "@" + origin.device()
                    : PAIR + subject + "@" + origin.network().text();
        }

        /** The attempt waits for these, and a success forgives them. */
        List<String> keys() {
            return origin.isUnknown() ? List.of(placeKey(), accountKey()) : List.of(placeKey());
        }
    }

    /**
     * A proof that the holder of a token is there. Each sign-in has waits of its own: a thief who guesses with a stolen token
     * keeps the holder, who signs in again, from nothing.
     *
     * @param session the sign-in from which the token descends; null where a token has none
     */
    public record Proof(String userId, @Nullable String session) {

        String key() {
            return PROOF + userId + (session == null ? "" : "@" + session);
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

    /** @throws LoginThrottleProblems.TooManySignIns while the network has to wait, unless the device is known */
    public void requireOpen(Attempt attempt) {
        var waiting = blockedUntil(networkKey(attempt.origin().network()));
        if (waiting.isPresent() && !attempt.origin().knownDevice()) {
            throw new LoginThrottleProblems.TooManySignIns(Duration.between(clock.instant(), waiting.get()));
        }
    }

    /**
     * Counts a guess before it is compared, as if it were wrong; {@link #succeeded(Attempt)} takes that back. So
     * guesses sent together are no more than those in a row.
     *
     * @return false when it must not be compared: this place has to wait for the account, or the account for all
     *     places that it does not know
     */
    @Transactional
    public boolean take(Attempt attempt) {
        oneAtATime(attempt.subject());
        var now = clock.instant();
        boolean open = !isWaiting(attempt.keys());
        // The same work for one that has to wait, which nobody may notice.
        int step = open ? 1 : 0;
        if (attempt.origin().isUnknown()) {
            count(attempt.accountKey(), step, properties.account().waits(), now);
        }
        count(attempt.placeKey(), step, properties.pair().waits(), now);
        return open;
    }

    /** Whether it was compared or not: the place has counted it already, its network does now. */
    @Transactional
    public void failed(Attempt attempt) {
        count(networkKey(attempt.origin().network()), 1, properties.network().waits(), clock.instant());
    }

    /** Forgives what was typed here before: the holder has signed in. */
    @Transactional
    public void succeeded(Attempt attempt) {
        oneAtATime(attempt.subject());
        forgive(attempt.keys());
    }

    /** @throws LoginThrottleProblems.TooManyProofs while proofs of this holder, who is signed in already, have to wait */
    public void requireOpen(Proof proof) {
        blockedUntil(proof.key()).ifPresent(until -> {
            throw new LoginThrottleProblems.TooManyProofs(Duration.between(clock.instant(), until));
        });
    }

    /**
     * Counts a proof before it is compared, as {@link #take(Attempt)} does.
     *
     * @throws LoginThrottleProblems.TooManyProofs when it must not be compared
     */
    @Transactional
    public void take(Proof proof) {
        oneAtATime(proof.userId());
        requireOpen(proof);
        count(proof.key(), 1, properties.pair().waits(), clock.instant());
    }

    @Transactional
    public void succeeded(Proof proof) {
        oneAtATime(proof.userId());
        forgive(List.of(proof.key()));
    }

    /**
     * Ends all waits of the account.
     *
     * @return whether there were any
     */
    @Transactional
    public boolean unlock(String userId) {
        oneAtATime(userId);
        return jdbc.sql("""
                        DELETE FROM login_throttles
                        WHERE throttle_key IN (:account, :proof) OR starts_with(throttle_key, :pairs)
                            OR starts_with(throttle_key, :devices) OR starts_with(throttle_key, :proofs)
                        """)
                        .param("account", ACCOUNT + userId)
                        .param("proof", PROOF + userId)
                        .param("pairs", PAIR + userId + "@")
                        .param("devices", DEVICE + userId + "@")
                        .param("proofs", PROOF + userId + "@")
                        .update()
                > 0;
    }

    /** When the wait of the account ends, if one is running. */
    public Optional<Instant> lockedUntil(String userId) {
        return blockedUntil(ACCOUNT + userId);
    }

    private Optional<Instant> blockedUntil(String key) {
        return jdbc.sql("SELECT blocked_until FROM login_throttles WHERE throttle_key = :key AND blocked_until > :now")
                .param("key", key)
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

    /** Until the end of the transaction no other guess at this subject is counted or forgiven. */
    private void oneAtATime(String subject) {
        SqlLocks.lock(jdbc, "login-throttle:" + subject);
    }

    private boolean isWaiting(List<String> keys) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM login_throttles WHERE throttle_key IN (:keys) AND blocked_until > :now)
                """)
                .param("keys", keys)
                .param("now", SqlTimes.now(clock))
                .query(Boolean.class)
                .single();
    }

    private void forgive(List<String> keys) {
        jdbc.sql("DELETE FROM login_throttles WHERE throttle_key IN (:keys)")
                .param("keys", keys)
                .update();
    }

    private static String networkKey(NetworkAddress network) {
        return "network:" + network.text();
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
