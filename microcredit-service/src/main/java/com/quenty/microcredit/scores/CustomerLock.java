package com.quenty.microcredit.scores;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One at a time for each customer, until the transaction ends. What reads all of a customer's credit to decide about more of
 * it holds this first: two decisions side by side would each find room for themselves.
 */
@Component
public class CustomerLock {

    private final JdbcClient jdbc;

    CustomerLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String customerId) {
        // Cast, for the function answers void, which no driver reads.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:customer, 0))::text")
                .param("customer", "credit of " + customerId)
                .query(String.class)
                .single();
    }
}
