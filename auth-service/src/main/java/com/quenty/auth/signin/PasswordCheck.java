package com.quenty.auth.signin;

import com.quenty.auth.accounts.CredentialsRepository.Credentials;
import com.quenty.auth.auditevents.AuditEvent;
import com.quenty.auth.auditevents.AuditEventRepository;
import com.quenty.auth.auditevents.AuditEventType;
import com.quenty.auth.auditevents.RequestOrigin;
import com.quenty.auth.loginthrottles.KnownOriginRepository;
import com.quenty.auth.loginthrottles.LoginThrottleStore;
import com.quenty.auth.loginthrottles.LoginThrottleStore.Attempt;
import com.quenty.auth.loginthrottles.LoginThrottleStore.Proof;
import com.quenty.auth.loginthrottles.NetworkAddress;
import com.quenty.auth.passwords.PasswordHasher;
import com.quenty.platform.validation.UserNames;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compares a password with that of the account, if there is one. Every refusal costs the same work, whatever its
 * reason: one comparison, one failure counted, one audit event. A guess is counted before it is compared and
 * given back when it is right, so that guesses sent together are no more than those sent one after another.
 */
@Component
class PasswordCheck {

    private enum Outcome {
        RIGHT,
        UNKNOWN,
        WRONG,
        WAITING,
        CLOSED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final PasswordHasher passwords;
    private final LoginThrottleStore throttle;
    private final KnownOriginRepository origins;
    private final AuditEventRepository audit;
    private final TransactionOperations transaction;

    PasswordCheck(
            PasswordHasher passwords,
            LoginThrottleStore throttle,
            KnownOriginRepository origins,
            AuditEventRepository audit,
            TransactionOperations transaction) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.origins = origins;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * The credentials, when the password matches and the account may sign in.
     *
     * @param typed the entered user name, under which failures are counted when there is no account
     * @param deviceToken of a device that has signed in before, if it sent one
     */
    Optional<Credentials> check(
            Optional<Credentials> found, String typed, String password, @Nullable String deviceToken) {
        var subject = found.map(Credentials::userId).orElseGet(() -> UserNames.folded(typed));
        var attempt = new Attempt(
                subject,
                origins.of(subject, NetworkAddress.of(RequestOrigin.current().address()), deviceToken));
        throttle.requireOpen(attempt);
        return passwords.inTurn(matcher -> {
            boolean waiting = !throttle.take(attempt);
            boolean matches = matcher.matches(
                    password,
                    waiting ? null : found.map(Credentials::passwordHash).orElse(null));
            var outcome = outcome(found, waiting, matches);
            if (outcome == Outcome.RIGHT) {
                throttle.succeeded(attempt);
                return found;
            }
            refuse(found, attempt, outcome);
            return Optional.empty();
        });
    }

    /**
     * Whether the person behind a token knows the password. Failures count apart from those of sign-ins: a thief of the
     * token who guesses here keeps the holder from nothing but the changes that want this proof, in this session.
     *
     * @param session the sign-in from which the token descends
     */
    boolean proves(Credentials person, @Nullable String session, String password) {
        var proof = new Proof(person.userId(), session);
        throttle.requireOpen(proof);
        return passwords.inTurn(matcher -> {
            // Unlike in check the wait is no secret, so nothing is compared.
            throttle.take(proof);
            if (matcher.matches(password, person.passwordHash())) {
                throttle.succeeded(proof);
                return true;
            }
            transaction.executeWithoutResult(
                    status -> audit.record(AuditEvent.of(AuditEventType.SIGN_IN_FAILED, "user", person.userId())
                            .by(person.userId())
                            .inCompany(person.companyId())
                            .with("reason", "proof")));
            return false;
        });
    }

    private static Outcome outcome(Optional<Credentials> found, boolean waiting, boolean matches) {
        if (waiting) {
            return Outcome.WAITING;
        }
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!matches) {
            return Outcome.WRONG;
        }
        return found.get().active() || found.get().pending() ? Outcome.RIGHT : Outcome.CLOSED;
    }

    private void refuse(Optional<Credentials> found, Attempt attempt, Outcome outcome) {
        // An entered name without an account is not recorded: often enough it is a password.
        var subject = found.map(Credentials::userId).orElse("unknown");
        transaction.executeWithoutResult(status -> {
            throttle.failed(attempt);
            audit.record(AuditEvent.of(AuditEventType.SIGN_IN_FAILED, "user", subject)
                    .by("anonymous")
                    .inCompany(found.map(Credentials::companyId).orElse(null))
                    .with("reason", outcome.code()));
        });
    }
}
