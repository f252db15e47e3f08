package com.quenty.microcredit.loanaccounts;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Interest as it is earned: on due dates, at the end of each month, and whenever something happens to the loan. */
@Component
class AccrualLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccrualLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param before what was earned by the last entry */
    void follow(Loan loan, BigDecimal before, LocalDate today) {
        var amount = loan.interestEarned().subtract(before);
        if (amount.signum() == 0) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO loan_accruals (loan_id, accrued_to, amount, earned_to_date, created_at)
                        VALUES (:loan, :today, :amount, :earned, :now)
                        """)
                .param("loan", loan.id())
                .param("today", today)
                .param("amount", amount)
                .param("earned", loan.interestEarned())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
