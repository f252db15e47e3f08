package com.quenty.microcredit.openwork;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts open applications, and loans with money owed by either side. */
@Component
class OpenCreditQueries {

    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM credit_applications
                    WHERE %1$s = :id AND status IN ('pending', 'manual_review', 'recommended', 'approved', 'accepted'))
                       AS applications,
                   (SELECT count(*) FROM loans WHERE %1$s = :id AND status IN ('active', 'overpaid')) AS loans
            """;

    private final JdbcClient jdbc;

    OpenCreditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Map<String, Long> ofCustomer(String customerId) {
        return counts("customer_id", customerId);
    }

    @Transactional(readOnly = true)
    public Map<String, Long> ofCompany(String companyId) {
        return counts("company_id", companyId);
    }

    /** By kind, without those that count zero. */
    private Map<String, Long> counts(String column, String id) {
        return jdbc.sql(COUNTS.formatted(column))
                .param("id", id)
                .query((row, number) -> {
                    var counts = new LinkedHashMap<String, Long>();
                    counts.put("credit applications", row.getLong("applications"));
                    counts.put("loans", row.getLong("loans"));
                    counts.values().removeIf(count -> count == 0);
                    return (Map<String, Long>) counts;
                })
                .single();
    }
}
