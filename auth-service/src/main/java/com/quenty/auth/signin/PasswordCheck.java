package com.quenty.auth.signin;

import com.quenty.auth.accounts.SignIns.Credentials;
import com.quenty.auth.audit.AuditEntry;
import com.quenty.auth.audit.AuditEventType;
import com.quenty.auth.audit.AuditTrail;
import com.quenty.auth.audit.Origin;
import com.quenty.auth.passwords.PasswordHasher;
import com.quenty.auth.throttle.NetworkAddress;
import com.quenty.auth.throttle.SignInThrottle;
import com.quenty.auth.throttle.SignInThrottle.Attempt;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compares a password with an account's, if there is one. Whatever the reason for a "no", the same work is done: one
 * comparison, one count of the failure, one line of audit.
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
    private final SignInThrottle throttle;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    PasswordCheck(
            PasswordHasher passwords, SignInThrottle throttle, AuditTrail audit, TransactionOperations transaction) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * The credentials, when the password is theirs and they are open to it.
     *
     * @param typed what was given as user name, to count failures where there is no account
     */
    Optional<Credentials> check(Optional<Credentials> found, String typed, String password) {
        var network = NetworkAddress.of(Origin.current().address());
        throttle.requireOpen(network);
        var attempt = new Attempt(
                found.map(Credentials::userId).orElseGet(() -> typed.strip().toLowerCase(Locale.ROOT)), network);
        return passwords.inTurn(matcher -> {
            // Looked at in turn, right before the comparison: guesses in parallel can't all slip through before the
            // first counts.
            boolean waiting = throttle.isWaiting(attempt);
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
        // What was typed where there is no account is not noted: often enough it is a password.
        var subject = found.map(Credentials::userId).orElse("unknown");
        transaction.executeWithoutResult(status -> {
            throttle.failed(attempt, outcome == Outcome.WAITING);
            audit.record(AuditEntry.of(AuditEventType.SIGN_IN_FAILED, "users", subject)
                    .by("anonymous")
                    .inCompany(found.map(Credentials::companyId).orElse(null))
                    .with("reason", outcome.code()));
        });
    }
}
