package com.quenty.auth.knowncompanies;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Companies as customer-service has announced them. A company that it has not announced counts as active. */
@Repository
public class KnownCompanyRepository {

    private final JdbcClient jdbc;

    KnownCompanyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public @Nullable String nameOf(@Nullable String companyId) {
        return Optional.ofNullable(companyId)
                .flatMap(id -> jdbc.sql("SELECT name FROM known_companies WHERE company_id = :company")
                        .param("company", id)
                        .query(String.class)
                        .optional())
                .orElse(null);
    }

    /** Also true when there is no company. */
    public boolean isActive(@Nullable String companyId) {
        return companyId == null || isActive(companyId, "");
    }

    /** As {@link #isActive}; the row, if there is one, stays locked until the transaction ends. */
    boolean lockActive(String companyId) {
        return isActive(companyId, " FOR UPDATE");
    }

    void save(String companyId, String name, boolean active) {
        jdbc.sql("""
                INSERT INTO known_companies (company_id, name, active) VALUES (:company, :name, :active)
                ON CONFLICT (company_id) DO UPDATE SET name = excluded.name, active = excluded.active
                """)
                .param("company", companyId)
                .param("name", name)
                .param("active", active)
                .update();
    }

    private boolean isActive(String companyId, String lock) {
        return jdbc.sql("SELECT active FROM known_companies WHERE company_id = :company" + lock)
                .param("company", companyId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }
}
