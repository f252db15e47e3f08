package com.quenty.pickup.pickups.contract;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts pickups with work left to be done. */
@Component
class OpenPickupQueries {

    private static final String OF_CUSTOMER = """
            SELECT count(*) FROM pickups
            WHERE customer_id = :id AND status NOT IN ('completed', 'closed_unsuccessful', 'cancelled')""";

    private static final String OF_COMPANY = """
            SELECT count(*) FROM pickups
            WHERE company_id = :id AND status NOT IN ('completed', 'closed_unsuccessful', 'cancelled')""";

    private final JdbcClient jdbc;

    OpenPickupQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long ofCustomer(String customerId) {
        return count(OF_CUSTOMER, customerId);
    }

    long ofCompany(String companyId) {
        return count(OF_COMPANY, companyId);
    }

    private long count(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }
}
