package com.quenty.microcredit.loanaccruals;

import com.quenty.microcredit.loans.LoanChange;
import com.quenty.microcredit.loans.LoanProjection;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds an entry whenever interest was earned: on due dates, at the end of each month, and with every event of the loan.
 */
@Component
class LoanAccrualProjection implements LoanProjection {

    private final JdbcClient jdbc;
    private final Clock clock;

    LoanAccrualProjection(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void follow(LoanChange change) {
        if (change.interestEarned().signum() == 0) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO loan_accruals (loan_id, accrued_to, amount, earned_to_date, created_at)
                        VALUES (:loan, :today, :amount, :earned, :now)
                        """)
                .param("loan", change.account().key())
                .param("today", change.account().today())
                .param("amount", change.interestEarned())
                .param("earned", change.account().interestEarned())
                .param("now", SqlTimes.now(clock))
                .update();
    }
}
