package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class CreditPolicyRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    CreditPolicyRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if there is a policy of this day */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(CreateCreditPolicyRequest request, String createdBy) {
        return jdbc.sql("""
                        INSERT INTO credit_policies (valid_from, approve_score, max_debt_to_income, min_employed_months,
                            max_incomes, reject_score, reject_debt_to_income, exposure_incomes, reason, created_by, created_at)
                        VALUES (:validFrom, :approveScore, :maxDebtToIncome, :minEmployedMonths, :maxIncomes, :rejectScore,
                            :rejectDebtToIncome, :exposureIncomes, :reason, :createdBy, :now)
                        ON CONFLICT (valid_from) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                        .param("validFrom", request.validFrom())
                        .param("approveScore", request.approveScore())
                        .param("maxDebtToIncome", request.maxDebtToIncome())
                        .param("minEmployedMonths", request.minEmployedMonths())
                        .param("maxIncomes", request.maxIncomes())
                        .param("rejectScore", request.rejectScore())
                        .param("rejectDebtToIncome", request.rejectDebtToIncome())
                        .param("exposureIncomes", request.exposureIncomes())
                        .param("reason", request.reason())
                        .param("createdBy", createdBy)
                        .param("now", SqlTimes.now(clock))
                        .update()
                > 0;
    }
}
