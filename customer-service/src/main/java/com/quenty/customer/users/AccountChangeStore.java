package com.quenty.customer.users;

import com.quenty.customer.clients.LoginPart;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.SqlLocks;
import com.quenty.platform.problem.ConcurrentUpdate;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deliveries that stand for changes under way, within the caller's transaction. At most one change of a user is under way
 * at a time: of two that auth-service had both agreed to, the one that is not saved would show there until it is reverted.
 */
@Component
class AccountChangeStore {

    /** Of a change that waits for its answer, and keeps others from beginning. */
    private static final String RUNNING = "STEP-";

    private final JdbcClient jdbc;
    private final Deliveries deliveries;

    AccountChangeStore(JdbcClient jdbc, Deliveries deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    /** Unique to the change: an older delivery for the same user has its own reasons and stays. */
    static String nextName() {
        return ExternalId.next("STEP");
    }

    /** @throws ConcurrentUpdate while another change of the user is under way */
    @Transactional(propagation = Propagation.MANDATORY)
    void claim(String userId, String name, Set<LoginPart> parts, Instant due) {
        if (name.startsWith(RUNNING)) {
            SqlLocks.lock(jdbc, "account-change:" + userId);
            if (deliveries.waits(AccountDelivery.class, key(userId, RUNNING))) {
                throw new ConcurrentUpdate();
            }
        }
        send(userId, name, parts, due);
    }

    /** The answer never came: others may begin, and what was done meanwhile is looked for when it is due. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveUp(String userId, String name, Set<LoginPart> parts, Instant due) {
        if (name.startsWith(RUNNING) && cancel(userId, name)) {
            send(userId, ExternalId.next("LOST"), parts, due);
        }
    }

    /** In place of the delivery that waits under this name. */
    @Transactional(propagation = Propagation.MANDATORY)
    void send(String userId, String name, Set<LoginPart> parts, Instant due) {
        deliveries.send(AccountDelivery.class, key(userId, name), new AccountDelivery.Due(userId, parts), due);
    }

    /** @return false when it is being delivered, or was */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean cancel(String userId, String name) {
        return deliveries.cancel(AccountDelivery.class, key(userId, name));
    }

    /** Whether auth-service may at this moment know more of the user than we do. */
    boolean isUnderWay(String userId) {
        return deliveries.waits(AccountDelivery.class, key(userId, ""));
    }

    private static String key(String userId, String name) {
        return userId + ':' + name;
    }
}
