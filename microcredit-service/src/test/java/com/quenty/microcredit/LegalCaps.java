package com.quenty.microcredit;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Laws that hold already; entered by HTTP, they would begin tomorrow at the earliest. */
public final class LegalCaps {

    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    public LegalCaps(ApplicationContext beans) {
        this.transaction = beans.getBean(TransactionOperations.class);
        this.jdbc = beans.getBean(JdbcClient.class);
    }

    public void inForce(String country, String annualRate) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        INSERT INTO usury_caps (country, valid_from, annual_rate, source, created_by)
                        VALUES (?, '2020-01-01', cast(? AS numeric), 'made up for a test', 'USER-TEST')
                        """).param(country).param(annualRate).update());
    }
}
