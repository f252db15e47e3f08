package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.sample.SampleApplication;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ServiceIT(classes = SampleApplication.class)
class StatementWithoutTransactionIT {

    private final HikariDataSource pool;
    private final JdbcClient jdbc;

    StatementWithoutTransactionIT(HikariDataSource pool, JdbcClient jdbc) {
        this.pool = pool;
        this.jdbc = jdbc;
    }

    @Test
    void whatIsWrittenOutsideOfATransactionIsKept() {
        jdbc.sql("UPDATE parcels SET company_id = 'COMP-KEPT'").update();

        var elsewhere = new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        assertThat(JdbcClient.create(elsewhere)
                        .sql("SELECT DISTINCT company_id FROM parcels")
                        .query(String.class)
                        .list())
                .containsExactly("COMP-KEPT");
    }
}
