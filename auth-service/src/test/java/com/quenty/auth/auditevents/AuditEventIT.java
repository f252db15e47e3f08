package com.quenty.auth.auditevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.auth.People;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class AuditEventIT {

    private static final String EVENTS = "/api/v1/admin/audit-events";

    private final People people;
    private final JdbcClient jdbc;

    AuditEventIT(RestTestClient http, JdbcClient jdbc) {
        this.people = new People(http);
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE audit_events SET actor_id = 'me'", "DELETE FROM audit_events", "TRUNCATE audit_events"})
    void anEventCanNotBeChangedOrDeleted(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
    }

    @Test
    void anEventHasActorSubjectAndOrigin() {
        var id = people.create("ana.torres", "COMP-1", "driver");
        people.anonymous()
                .with("X-Forwarded-For", "203.0.113.7")
                .with("User-Agent", "herons/1.0")
                .post(People.LOGIN, People.credentials("ana.torres", People.PASSWORD))
                .is(200);

        var event = people.root()
                .get(EVENTS + "?limit=1&event_type=signed_in&actor_id=" + id)
                .is(200)
                .body()
                .path("items")
                .get(0);

        assertThat(event.path("address").asString()).isEqualTo("203.0.113.7");
        assertThat(event.path("user_agent").asString()).isEqualTo("herons/1.0");
        assertThat(event.path("session_id").asString()).startsWith("SESS-");
        assertThat(event.path("company_id").asString()).isEqualTo("COMP-1");
        assertThat(event.path("audit_event_id").asString()).startsWith("AUD-");
    }

    @Test
    void eachCompanySeesItsOwnEvents() {
        people.create("bea", "COMP-1", "driver");
        people.create("carla", "COMP-2", "driver");
        var reader = people.anonymous().as(Tokens.with("audit-events:read").company("COMP-1"));

        var events = reader.get(EVENTS + "?limit=100").is(200).body().path("items");

        assertThat(events.size()).isPositive();
        assertThat(events.findValuesAsString("company_id")).containsOnly("COMP-1");
        people.anonymous().as(Tokens.with("accounts:read")).get(EVENTS).problem(403, "permission-denied");
    }
}
