package com.quenty.order.paymentterms;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PaymentTermsRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PaymentTermsRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json.mapper();
        this.clock = clock;
    }

    /** @return false if the company has terms of this day */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(String companyId, CreatePaymentTermsRequest request, String createdBy) {
        return jdbc.sql("""
                        INSERT INTO payment_terms (company_id, valid_from, share_before_confirmation, share_before_shipping,
                            due_days, limits, reason, created_by, created_at)
                        VALUES (:company, :validFrom, :confirmation, :shipping, :dueDays, cast(:limits AS jsonb), :reason,
                            :createdBy, :now)
                        ON CONFLICT (company_id, valid_from) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                        .param("company", companyId)
                        .param("validFrom", request.validFrom())
                        .param("confirmation", request.shareBeforeConfirmation())
                        .param("shipping", request.shareBeforeShipping())
                        .param("dueDays", request.dueDays())
                        .param("limits", json.writeValueAsString(request.limitsOrNone()))
                        .param("reason", request.reason(), Types.VARCHAR)
                        .param("createdBy", createdBy)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }
}
