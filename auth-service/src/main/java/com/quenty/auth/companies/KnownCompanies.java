package com.quenty.auth.companies;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customer-service has told of its companies. One it has not told of is taken for active. */
@Component
public class KnownCompanies {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    KnownCompanies(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public @Nullable String nameOf(@Nullable String companyId) {
        return Optional.ofNullable(companyId)
                .flatMap(id -> jdbc.sql("SELECT name FROM known_companies WHERE company_id = :company")
                        .param("company", id)
                        .query(String.class)
                        .optional())
                .orElse(null);
    }

    @Transactional
    void keep(String companyId, String name, boolean active) {
        boolean wasActive = jdbc.sql("SELECT active FROM known_companies WHERE company_id = :company FOR UPDATE")
                .param("company", companyId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
        jdbc.sql("""
                INSERT INTO known_companies (company_id, name, active) VALUES (:company, :name, :active)
                ON CONFLICT (company_id) DO UPDATE SET name = excluded.name, active = excluded.active
                """)
                .param("company", companyId)
                .param("name", name)
                .param("active", active)
                .update();
        if (wasActive && !active) {
            events.publishEvent(new CompanyClosed(companyId));
        }
    }
}
