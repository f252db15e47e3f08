package com.quenty.intlshipping.importrules;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlLocks;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class ImportRuleRepository {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    ImportRuleRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One at a time writes the rules of a country: two together could leave a gap that neither sees. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String country) {
        SqlLocks.lock(jdbc, "import-rules." + country);
    }

    /** @return false if there is a version of this day */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(CreateImportRuleRequest request, String createdBy) {
        var vatBase = request.vatBase();
        return jdbc.sql("""
                        INSERT INTO import_rules (code, country, kind, hs_prefix, origin_country, valid_from, basis, rate, vat_base,
                            currency, min_value, max_value, line_amount, min_amount, max_amount, demo, source, created_by,
                            created_at)
                        VALUES (:code, :country, :kind, :hsPrefix, :origin, :validFrom, :basis, :rate, CAST(:vatBase AS jsonb),
                            :currency, :minValue, :maxValue, :lineAmount, :minAmount, :maxAmount, FALSE, :source, :createdBy,
                            :now)
                        ON CONFLICT (code, valid_from) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                        .param("code", request.code())
                        .param("country", request.country())
                        .param("kind", request.kind().code())
                        .param("hsPrefix", request.hsPrefix(), Types.VARCHAR)
                        .param("origin", request.originCountry(), Types.VARCHAR)
                        .param("validFrom", request.validFrom())
                        .param(
                                "basis",
                                request.basis() == null ? null : request.basis().code(),
                                Types.VARCHAR)
                        .param("rate", request.rate(), Types.NUMERIC)
                        .param(
                                "vatBase",
                                vatBase == null ? null : json.mapper().writeValueAsString(vatBase),
                                Types.VARCHAR)
                        .param("currency", request.currency(), Types.VARCHAR)
                        .param("minValue", request.minValue(), Types.NUMERIC)
                        .param("maxValue", request.maxValue(), Types.NUMERIC)
                        .param("lineAmount", request.lineAmount(), Types.NUMERIC)
                        .param("minAmount", request.minAmount(), Types.NUMERIC)
                        .param("maxAmount", request.maxAmount(), Types.NUMERIC)
                        .param("source", request.source())
                        .param("createdBy", createdBy)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }
}
