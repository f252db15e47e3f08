package com.quenty.reverselogistics.returns.receipts;

import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnexpectedGoodsRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnexpectedGoodsRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param key of the return's row */
    void insert(int key, ReceiveReturnRequest.Unexpected found, String createdBy) {
        jdbc.sql("""
                        INSERT INTO unexpected_goods (return_id, sku, description, quantity, created_by, created_at)
                        VALUES (:return, :sku, :description, :quantity, :createdBy, :now)
                        """)
                .param("return", key)
                .param("sku", found.sku(), Types.VARCHAR)
                .param("description", found.description())
                .param("quantity", found.quantity())
                .param("createdBy", createdBy)
                .param("now", SqlTimes.now(clock))
                .update();
    }
}
