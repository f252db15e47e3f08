package com.quenty.pickup.pickups.contract;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts pickups and routes with work left to be done. */
@Component
class OpenPickupQueries {

    private static final String OF_CUSTOMER = """
            SELECT count(*) FROM pickups
            WHERE customer_id = :id AND status NOT IN ('completed', 'closed_unsuccessful', 'cancelled')""";

    private static final String OF_COMPANY = """
            SELECT count(*) FROM pickups
            WHERE company_id = :id AND status NOT IN ('completed', 'closed_unsuccessful', 'cancelled')""";

    private static final String ROUTES_OF_DRIVER = """
            SELECT count(*) FROM pickup_routes WHERE driver_id = :id AND status IN ('planned', 'started')""";

    private static final String ROUTES_OF_COMPANY = """
            SELECT count(*) FROM pickup_routes WHERE company_id = :id AND status IN ('planned', 'started')""";

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

    long routesOfDriver(String driverId) {
        return count(ROUTES_OF_DRIVER, driverId);
    }

    long routesOfCompany(String companyId) {
        return count(ROUTES_OF_COMPANY, companyId);
    }

    private long count(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }
}
