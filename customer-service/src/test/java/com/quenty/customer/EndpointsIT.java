package com.quenty.customer;

import com.quenty.test.EndpointWalk;
import com.quenty.test.ServiceIT;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class EndpointsIT {

    private final EndpointWalk walk;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    EndpointsIT(EndpointWalk walk, JdbcClient jdbc, TransactionOperations transaction) {
        this.walk = walk;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @TestFactory
    Stream<DynamicNode> everyEndpoint() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("INSERT INTO companies (company_id, name) VALUES ('COMP-WALKED', 'Walked')")
                    .update();
            jdbc.sql("""
                INSERT INTO users (unique_id, username, email, password_hash, company_id)
                VALUES ('USER-WALKED', 'walked', 'walked@andino.example', '!', 'COMP-WALKED')\
                """).update();
        });
        return walk.owned("/api/v1/companies/{company_id}", "COMP-WALKED")
                .owned("/api/v1/users/{unique_id}", "USER-WALKED")
                .common("/api/v1/document-types/{code}", "NIT")
                .tests();
    }
}
