package com.quenty.order.sellers;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Companies with products, and whether they trade as far as is known. */
@Repository
class SellerRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    SellerRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<String> all() {
        return jdbc.sql("SELECT company_id FROM sellers ORDER BY company_id")
                .query((row, number) -> row.getString("company_id"))
                .list();
    }

    /** Written only when it is news: products of one company are often created concurrently. */
    @Transactional(propagation = Propagation.MANDATORY)
    void note(String companyId, boolean trading) {
        jdbc.sql("""
                        INSERT INTO sellers (company_id, trading, checked_at) VALUES (:company, :trading, :now)
                        ON CONFLICT (company_id) DO UPDATE SET trading = :trading, checked_at = :now
                        WHERE sellers.trading <> :trading
                        """)
                .param("company", companyId)
                .param("trading", trading)
                .param("now", SqlTimes.now(clock))
                .update();
    }
}
