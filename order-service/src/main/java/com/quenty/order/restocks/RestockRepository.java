package com.quenty.order.restocks;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which returned goods have been taken in. */
@Repository
class RestockRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    RestockRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * False when they have been taken in before. A concurrent call for the same goods waits here for the first to end.
     *
     * @throws RestockProblems.Differs when another quantity was taken in under the reference
     */
    boolean claim(Restock restock) {
        int claimed = with(restock, """
                        INSERT INTO restocks (company_id, reference, product_id, stock_state, quantity, created_at)
                        VALUES (:company, :reference, :product, :state, :quantity, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .param("quantity", restock.quantity())
                .param("now", SqlTimes.now(clock))
                .update();
        if (claimed == 0) {
            int taken = with(restock, """
                            SELECT quantity FROM restocks
                            WHERE company_id = :company AND reference = :reference AND product_id = :product
                                AND stock_state = :state
                            """).query(Integer.class).single();
            if (taken != restock.quantity()) {
                throw new RestockProblems.Differs(taken);
            }
        }
        return claimed == 1;
    }

    private JdbcClient.StatementSpec with(Restock restock, String sql) {
        return jdbc.sql(sql)
                .param("company", restock.companyId())
                .param("reference", restock.reference())
                .param("product", restock.productId())
                .param("state", restock.bucket().state().code());
    }
}
