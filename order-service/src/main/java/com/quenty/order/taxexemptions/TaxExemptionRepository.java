package com.quenty.order.taxexemptions;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlLocks;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.RowScope;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class TaxExemptionRepository {

    private final JdbcClient jdbc;
    private final RecordRow<TaxExemptionResponse> row;
    private final Clock clock;

    TaxExemptionRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.row = new RecordRow<>(TaxExemptionResponse.class, json.mapper());
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<TaxExemptionResponse> find(String exemptionId, RowScope scope) {
        return jdbc.sql("""
                        SELECT * FROM tax_exemptions
                        WHERE exemption_id = :id
                          AND (cast(:company AS text) IS NULL OR company_id = :company)
                          AND (cast(:customer AS text) IS NULL OR customer_id = :customer)
                        """)
                .param("id", exemptionId)
                .param("company", scope.companyId(), Types.VARCHAR)
                .param("customer", scope.customerId(), Types.VARCHAR)
                .query(row)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(String exemptionId, String companyId, CreateTaxExemptionRequest request, String createdBy) {
        jdbc.sql("""
                        INSERT INTO tax_exemptions (exemption_id, company_id, customer_id, certificate, valid_from,
                            valid_until, created_by, created_at)
                        VALUES (:id, :company, :customer, :certificate, :from, :until, :by, :now)
                        """)
                .param("id", exemptionId)
                .param("company", companyId)
                .param("customer", request.customerId())
                .param("certificate", request.certificate())
                .param("from", request.validFrom())
                .param("until", request.validUntil(), Types.DATE)
                .param("by", createdBy)
                .param("now", SqlTimes.now(clock))
                .update();
    }

    /** The exemption of the customer that is valid on a day of this period; concurrent requests for a customer wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> overlapping(String companyId, CreateTaxExemptionRequest request) {
        SqlLocks.lock(jdbc, "tax_exemptions " + companyId + ' ' + request.customerId());
        return jdbc.sql("""
                        SELECT exemption_id FROM tax_exemptions
                        WHERE company_id = :company AND customer_id = :customer AND withdrawn_at IS NULL
                          AND daterange(valid_from, valid_until) && daterange(cast(:from AS date), cast(:until AS date))
                        ORDER BY valid_from LIMIT 1
                        """)
                .param("company", companyId)
                .param("customer", request.customerId())
                .param("from", request.validFrom())
                .param("until", request.validUntil(), Types.DATE)
                .query(String.class)
                .optional();
    }

    /** @return false when it was withdrawn before */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean withdraw(String exemptionId, String by, @Nullable String reason) {
        return jdbc.sql("""
                        UPDATE tax_exemptions SET withdrawn_at = :now, withdrawn_by = :by, withdrawal_reason = :reason
                        WHERE exemption_id = :id AND withdrawn_at IS NULL
                        """)
                        .param("id", exemptionId)
                        .param("by", by)
                        .param("reason", reason, Types.VARCHAR)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }
}
