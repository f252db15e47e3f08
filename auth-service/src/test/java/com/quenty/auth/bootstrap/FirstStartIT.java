package com.quenty.auth.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.Concurrently;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class FirstStartIT {

    private static final Path FILE = Path.of("target/data", FirstAdminService.PASSWORD_FILE);
    private static final String PASSWORD = "seven lazy herons at noon";

    private final FirstStartService start;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final RestTestClient http;

    FirstStartIT(FirstStartService start, JdbcClient jdbc, TransactionOperations transaction, RestTestClient http) {
        this.start = start;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.http = http;
    }

    @Test
    void concurrentStartsOfInstancesCreateOneOfEach() throws IOException {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                DELETE FROM users; DELETE FROM roles; DELETE FROM permissions; DELETE FROM signing_keys; DELETE FROM api_clients
                """).update());
        Files.deleteIfExists(FILE);

        var starts = Concurrently.run(4, () -> {
            start.afterSingletonsInstantiated();
            return true;
        });

        assertThat(starts).allMatch(Outcome::succeeded);
        assertThat(count("users")).isEqualTo(1);
        assertThat(count("signing_keys")).isEqualTo(1);
        assertThat(count("api_clients")).isEqualTo(3);
        assertThat(jdbc.sql("SELECT count(*) FROM roles WHERE version > 0")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE)))
                .isEqualTo("rw-------");

        var once = Files.readString(FILE).strip();
        var token = accessToken("/api/v1/auth/login", null, Map.of("username", "admin", "password", once));
        accessToken("/api/v1/auth/change-password", token, Map.of("current_password", once, "new_password", PASSWORD));
        assertThat(FILE).doesNotExist();
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private String accessToken(String path, String token, Map<String, String> body) {
        var answer = http.post()
                .uri(path)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Map.class);
        return String.valueOf(answer.getResponseBody().get("access_token"));
    }
}
