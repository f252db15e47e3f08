package com.quenty.planted.reports;

import org.springframework.stereotype.Component;

@Component
class PlantedReportQueries {

    static final String DECLARED = """
            SELECT count(*) FROM planted_orders o JOIN planted_reports r ON r.order_id = o.id
            """;

    String undeclared(String column) {
        return "SELECT " + column + " FROM planted_customers WHERE id = :id FOR UPDATE";
    }

    String writes() {
        return "UPDATE planted_orders SET status = 'seen' WHERE id = :id";
    }

    String lowerCase() {
        return "select id from planted_reports order by id";
    }
}
