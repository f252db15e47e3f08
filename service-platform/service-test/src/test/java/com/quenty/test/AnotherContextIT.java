package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.sample.SampleApplication;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Other properties, so another context: it has a database of its own, made without migrating again. */
@ServiceIT(classes = SampleApplication.class, properties = "quenty.test.other-context=true")
class AnotherContextIT {

    private final JdbcClient jdbc;
    private final RestTestClient http;

    AnotherContextIT(JdbcClient jdbc, RestTestClient http) {
        this.jdbc = jdbc;
        this.http = http;
    }

    @Test
    void itHasTheSeedOnly() {
        assertThat(jdbc.sql("SELECT parcel_id FROM parcels").query(String.class).list())
                .containsExactly("PARC-SEEDED");
    }

    @Test
    void itAnswersOnItsOwnPort() {
        http.get().uri("/api/v1/parcels/time").exchange().expectStatus().isOk();
    }
}
