package com.quenty.intlshipping.goodsrules;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class GoodsRuleRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    GoodsRuleRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if there is a version of this day */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(CreateGoodsRuleRequest request, String createdBy) {
        return jdbc.sql("""
                        INSERT INTO goods_rules (code, direction, country, hs_prefix, hazard, content_type, measure, max_free,
                            currency, document, effect, valid_from, detail, source, demo, created_by, created_at)
                        VALUES (:code, :direction, :country, :hsPrefix, :hazard, :contentType, :measure, :maxFree,
                            :currency, :document, :effect, :validFrom, :detail, :source, FALSE, :createdBy, :now)
                        ON CONFLICT (code, valid_from) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                        .param("code", request.code())
                        .param("direction", request.direction().code())
                        .param("country", request.country(), Types.VARCHAR)
                        .param("hsPrefix", request.hsPrefix(), Types.VARCHAR)
                        .param("hazard", code(request.hazard()), Types.VARCHAR)
                        .param("contentType", code(request.contentType()), Types.VARCHAR)
                        .param("measure", code(request.measure()), Types.VARCHAR)
                        .param("maxFree", request.maxFree(), Types.NUMERIC)
                        .param("currency", request.currency(), Types.VARCHAR)
                        .param("document", code(request.document()), Types.VARCHAR)
                        .param("effect", request.effect().code())
                        .param("validFrom", request.validFrom())
                        .param("detail", request.detail())
                        .param("source", request.source())
                        .param("createdBy", createdBy)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }
}
