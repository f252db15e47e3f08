package com.quenty.customer.users;

import com.quenty.customer.clients.LoginPart;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.idempotency.IdempotencyInProgress;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ConcurrentUpdate;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.UpstreamFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A change that concerns a user here and their account there: auth-service is asked first, because it may refuse; our
 * own transaction follows. Before anything is asked, an {@link AccountDelivery} is written that is due in a minute.
 * Our transaction cancels it, a failure runs it at once, and after a crash in between it runs by itself. As long as it waits no
 * other change of the user begins.
 */
@Service
class AccountChangeService {

    /** Longer than all attempts to reach auth-service together. */
    private static final Duration LONGEST_CHANGE = Duration.ofSeconds(60);

    private static final Duration USUAL_CHANGE = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(AccountChangeService.class);

    private final AccountChangeStore changes;
    private final Deliveries deliveries;
    private final TransactionOperations transaction;
    private final Clock clock;

    AccountChangeService(
            AccountChangeStore changes, Deliveries deliveries, TransactionOperations transaction, Clock clock) {
        this.changes = changes;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param parts what auth-service will be asked to change */
    Change begin(String userId, Set<LoginPart> parts) {
        return new Change(userId, parts, AccountChangeStore.nextName());
    }

    /** For a new user. Two attempts under one id are one change: the later one takes over. */
    Change beginCreation(String userId) {
        return new Change(userId, EnumSet.allOf(LoginPart.class), "MADE");
    }

    /** Whether a change is under way, so that auth-service may at this moment know more of the user than we do. */
    boolean isUnderWay(String userId) {
        return changes.isUnderWay(userId);
    }

    /**
     * Delivers again when the change that is under way is most likely over; if it is not, that delivery does the
     * same.
     */
    void deliverAfterwards(AccountDelivery.Due due) {
        transaction.executeWithoutResult(
                status -> deliveries.send(AccountDelivery.class, ExternalId.next("AFTER"), due, in(USUAL_CHANGE)));
    }

    /** One change of one user, for one request. */
    final class Change {

        private final String userId;
        private final Set<LoginPart> parts;

        private final String name;

        private boolean agreed;

        private Change(String userId, Set<LoginPart> parts, String name) {
            this.userId = userId;
            this.parts = parts;
            this.name = name;
        }

        String userId() {
            return userId;
        }

        /**
         * Asks auth-service for its part.
         *
         * @throws ConcurrentUpdate while another change of the user is under way: nothing was asked then
         */
        <T> T ask(Supplier<T> question) {
            transaction.executeWithoutResult(status -> changes.claim(userId, name, parts, in(LONGEST_CHANGE)));
            T answer;
            try {
                answer = question.get();
            } catch (UpstreamFailure unknown) {
                // It may have been done and only the answer was lost, or it is still being done: look in a minute.
                transaction.executeWithoutResult(status -> changes.giveUp(userId, name, parts, in(LONGEST_CHANGE)));
                throw unknown;
            } catch (DomainProblem | RemoteProblem refusal) {
                transaction.executeWithoutResult(status -> changes.cancel(userId, name));
                throw refusal;
            }
            agreed = true;
            return answer;
        }

        /**
         * Within the transaction of our own part.
         *
         * @throws UpstreamFailure if the minute is over, so that the account may have been reverted already
         */
        void complete() {
            if (agreed && !changes.cancel(userId, name)) {
                throw new UpstreamFailure("auth-service", null);
            }
        }

        /** Runs both parts; if ours fails after auth-service agreed, the account is reverted at once. */
        <T> T run(Supplier<T> both) {
            try {
                return both.get();
            } catch (IdempotencyInProgress twin) {
                // The same request is about to finish what both have asked for; if it fails, its minute is ours too.
                throw twin;
            } catch (RuntimeException failure) {
                if (agreed) {
                    revert();
                }
                throw failure;
            }
        }

        private void revert() {
            try {
                transaction.executeWithoutResult(status -> changes.send(userId, name, parts, in(Duration.ZERO)));
            } catch (RuntimeException alsoFailed) {
                log.warn("The account of {} is reverted when its minute is over, not at once", userId, alsoFailed);
            }
        }
    }

    private Instant in(Duration delay) {
        return clock.instant().plus(delay);
    }
}
