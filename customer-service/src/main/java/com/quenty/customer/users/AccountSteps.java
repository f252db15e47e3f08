package com.quenty.customer.users;

import com.quenty.customer.clients.LoginPart;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.idempotency.IdempotencyInProgress;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.UpstreamFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A change that concerns a user here and his account there: auth-service is asked first, because it may refuse; our own
 * transaction follows. Before anything is asked, an {@link AccountSync} is written that is due in a minute. Our transaction
 * cancels it; a failure has it run at once; and if the process dies in between, it runs by itself.
 */
@Component
class AccountSteps {

    /** Longer than all attempts to reach auth-service together. */
    private static final Duration LONGEST_CHANGE = Duration.ofSeconds(60);

    private static final Duration USUAL_CHANGE = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(AccountSteps.class);

    private final Deliveries deliveries;
    private final TransactionOperations transaction;
    private final Clock clock;

    AccountSteps(Deliveries deliveries, TransactionOperations transaction, Clock clock) {
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param parts what auth-service will be asked to change */
    Step begin(String userId, Set<LoginPart> parts) {
        return new Step(userId, parts, ExternalId.next("STEP"));
    }

    /** For a user who is to be made. Two attempts under one id are one step: the later one takes over. */
    Step beginMaking(String userId) {
        return new Step(userId, EnumSet.allOf(LoginPart.class), "MADE");
    }

    /** Whether auth-service may at this moment know more of the user than we. */
    boolean isOpen(String userId) {
        return deliveries.waits(AccountSync.class, keyOf(userId, ""));
    }

    /** In a moment, when the step that is open now is most likely over; if it is not, it is looked at again then. */
    void syncAfterwards(AccountSync.Due due) {
        transaction.executeWithoutResult(status -> deliveries.send(
                AccountSync.class,
                ExternalId.next("AFTER"),
                due,
                clock.instant().plus(USUAL_CHANGE)));
    }

    private static String keyOf(String userId, String step) {
        return userId + ':' + step;
    }

    /** One change of one user, for one request. */
    final class Step {

        private final String userId;
        private final Set<LoginPart> parts;

        /** Its own for each change: an older delivery for the same user has its own reasons and stays. */
        private final String key;

        private boolean agreed;

        private Step(String userId, Set<LoginPart> parts, String name) {
            this.userId = userId;
            this.parts = parts;
            this.key = keyOf(userId, name);
        }

        String userId() {
            return userId;
        }

        /** Asks auth-service for its part. */
        void ask(Runnable question) {
            transaction.executeWithoutResult(status -> syncIn(LONGEST_CHANGE));
            try {
                question.run();
            } catch (UpstreamFailure unknown) {
                // Perhaps it was done and only the answer got lost, perhaps it is still being done: look in a minute.
                throw unknown;
            } catch (DomainProblem refusal) {
                transaction.executeWithoutResult(status -> deliveries.cancel(AccountSync.class, key));
                throw refusal;
            }
            agreed = true;
        }

        /** Within the transaction of our own part: the account is as we want it, unless the minute is over. */
        void settle() {
            if (agreed && !deliveries.cancel(AccountSync.class, key)) {
                throw new UpstreamFailure("auth-service", null);
            }
        }

        /** Runs both parts; when ours fails after auth-service agreed, the account is brought back at once. */
        <T> T run(Supplier<T> parts) {
            try {
                return parts.get();
            } catch (IdempotencyInProgress twin) {
                // The same request is about to finish what both have asked for; should it die, the minute is ours too.
                throw twin;
            } catch (RuntimeException failure) {
                if (agreed) {
                    bringBack();
                }
                throw failure;
            }
        }

        private void bringBack() {
            try {
                transaction.executeWithoutResult(status -> syncIn(Duration.ZERO));
            } catch (RuntimeException alsoFailed) {
                log.warn("The account of {} is brought back when its minute is over, not at once", userId, alsoFailed);
            }
        }

        private void syncIn(Duration delay) {
            deliveries.send(
                    AccountSync.class,
                    key,
                    new AccountSync.Due(userId, parts),
                    clock.instant().plus(delay));
        }
    }
}
