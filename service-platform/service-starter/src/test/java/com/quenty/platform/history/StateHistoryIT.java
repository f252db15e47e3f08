package com.quenty.platform.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.Parcel;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CurrentCaller;
import com.quenty.platform.security.DataScope;
import com.quenty.platform.testing.SettableClock;
import com.quenty.platform.testing.TestDatabase;
import com.quenty.platform.web.PageRequest;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = StateHistoryIT.App.class,
        properties = {
            "spring.application.name=sample-service",
            "spring.datasource.username=postgres",
            "spring.flyway.locations=classpath:db/platform,classpath:db/parcels",
            "quenty.security.issuer=http://issuer.test",
            "quenty.security.jwks-uri=http://127.0.0.1:1/jwks.json"
        })
class StateHistoryIT {

    enum Status implements Coded {
        OPEN,
        CLOSED;

        @Override
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", TestDatabase::create);
    }

    @Autowired
    StateHistory history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    SettableClock clock;

    @Autowired
    Somebody caller;

    @Autowired
    Environment environment;

    @Test
    void movesAreReadBackLatestFirst() {
        caller.is("USER-1");
        record("COMP-1", null, Status.OPEN, null);
        clock.advance(Duration.ofSeconds(1));
        caller.isNobody();
        record("COMP-1", Status.OPEN, Status.CLOSED, "no answer");
        record("COMP-2", null, Status.OPEN, null);

        var page = history.of("company", "COMP-1", PageRequest.first());

        assertThat(page.items())
                .extracting(StateChange::from, StateChange::to, StateChange::reason, StateChange::actor)
                .containsExactly(tuple("open", "closed", "no answer", "system"), tuple(null, "open", null, "USER-1"));
        assertThat(page.items().getFirst().occurredAt()).isEqualTo(clock.instant());
        assertThat(page.hasMore()).isFalse();
    }

    @Test
    void aMoveThatIsUndoneLeavesNoTrace() {
        transaction.executeWithoutResult(status -> {
            history.record("company", "COMP-3", "status", null, Status.OPEN, null);
            status.setRollbackOnly();
        });

        assertThat(history.of("company", "COMP-3", PageRequest.first()).items()).isEmpty();
    }

    @Test
    void outsideATransactionNothingIsRecorded() {
        assertThatThrownBy(() -> history.record("company", "COMP-4", "status", null, Status.OPEN, null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE state_history SET actor = 'somebody else'",
                "DELETE FROM state_history",
                "TRUNCATE state_history"
            })
    void whatWasRecordedCanNotBeChanged(String change) {
        var company = ExternalId.next("COMP");
        record(company, null, Status.OPEN, null);

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql(change).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(history.of("company", company, PageRequest.first()).items()).hasSize(1);
    }

    @Test
    void entitiesAreStampedWithTheServicesClockAndCounted() {
        var parcel = transaction.execute(status -> {
            var made = new Parcel("a");
            entities.persist(made);
            return made;
        });
        var created = clock.instant();
        assertThat(parcel.id()).isPositive();
        assertThat(parcel.createdAt()).isEqualTo(created);
        assertThat(parcel.updatedAt()).isEqualTo(created);
        assertThat(parcel.version()).isZero();

        clock.advance(Duration.ofMinutes(1));
        var renamed = transaction.execute(status -> {
            var found = entities.find(Parcel.class, parcel.id());
            found.rename("b");
            entities.flush();
            return found;
        });
        assertThat(renamed.createdAt()).isEqualTo(created);
        assertThat(renamed.updatedAt()).isEqualTo(clock.instant());
        assertThat(renamed.version()).isEqualTo(1);
    }

    @Test
    void theDefaultsAreThoseOfTheSuite() {
        assertThat(environment.getProperty("spring.flyway.table")).isEqualTo("flyway_version_sample");
        assertThat(environment.getProperty("spring.jpa.open-in-view", Boolean.class))
                .isFalse();
        assertThat(jdbc.sql("SELECT current_setting('application_name')")
                        .query(String.class)
                        .single())
                .isEqualTo("sample-service");
        assertThat(jdbc.sql("SELECT count(*) FROM flyway_version_sample")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private void record(String company, Status from, Status to, String reason) {
        transaction.executeWithoutResult(status -> history.record("company", company, "status", from, to, reason));
    }

    static class Somebody implements CurrentCaller {
        private Optional<Caller> caller = Optional.empty();

        void is(String id) {
            caller = Optional.of(new Caller(id, null, DataScope.OWN, Set.of(), null, false));
        }

        void isNobody() {
            caller = Optional.empty();
        }

        @Override
        public Optional<Caller> find() {
            return caller;
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Parcel.class)
    static class App {

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        @Bean
        Somebody caller() {
            return new Somebody();
        }
    }
}
