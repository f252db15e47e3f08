package com.quenty.microcredit.scores;

import com.quenty.platform.persistence.SqlLocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A lock per customer, held until the transaction ends. Decisions that read all of a customer's credit hold it first: two
 * concurrent decisions could otherwise both use the same room.
 */
@Component
public class CustomerLockStore {

    private final JdbcClient jdbc;

    CustomerLockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String customerId) {
        SqlLocks.lock(jdbc, "credit of " + customerId);
    }
}
