package com.quenty.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.TestPostgres;
import com.quenty.platform.web.PlatformWeb;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@PlatformWeb
@ExtendWith(OutputCaptureExtension.class)
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@TestPropertySource(properties = {"spring.jpa.open-in-view=false", "spring.jpa.hibernate.ddl-auto=validate"})
class DatabaseProblemsIT {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    HikariDataSource pool;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    insert into shelves values (1, 'a', 1, '{}', 0), (1, 'b', 1, '{}', 0)      | 409 | conflict
                    insert into shelves values (2, null, 1, '{}', 0)                           | 409 | conflict
                    insert into shelves values (2, 'a', -1, '{}', 0)                           | 409 | conflict
                    insert into shelves values (2, 'a', 99999999, '{}', 0)                     | 409 | value-out-of-range
                    insert into shelves values (2, 'far too long a name', 1, '{}', 0)          | 400 | unstorable-value
                    insert into shelves values (2, 'a', 1, '{"x": "\\u0000"}', 0)              | 400 | unstorable-value
                    select 'x'::date                                                           | 400 | unstorable-value
                    do $$ begin raise exception 'x' using errcode = '40001'; end $$            | 409 | concurrent-update
                    do $$ begin raise exception 'x' using errcode = '40P01'; end $$            | 409 | concurrent-update
                    do $$ begin raise exception 'x' using errcode = '55P03'; end $$            | 503 | database-busy
                    do $$ begin raise exception 'x' using errcode = '53300'; end $$            | 503 | database-busy
                    do $$ begin raise exception 'x' using errcode = 'restrict_violation'; end $$ | 409 | conflict
                    set local statement_timeout = 1; select pg_sleep(1)                        | 503 | database-busy
                    select pg_terminate_backend(pg_backend_pid())                              | 503 | database-busy
                    select no_such_column                                                      | 500 | internal-error
                    """)
    void whatTheDatabaseRefusesIsAProblemOfTheRightKind(String sql, int status, String code) {
        for (var through : List.of("jdbc", "jpa")) {
            var answer = post("/" + through, sql);

            assertThat(answer).as(through).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(answer).bodyJson().extractingPath("code").isEqualTo(code);
            assertThat(answer).bodyText().doesNotContain("shelves", "no_such_column", "Exception", "SQL");
            if (status == 503) {
                assertThat(answer).hasHeader("Retry-After", "1");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    insert into shelves values (21, 'a', 1, '{}', 0), (21, 'b', 1, '{}', 0)    | false
                    insert into shelves values (22, 'a', 99999999, '{}', 0)                    | false
                    select 'x'::date                                                           | false
                    do $$ begin raise exception 'x' using errcode = '40001'; end $$            | false
                    do $$ begin raise exception 'x' using errcode = '40P01'; end $$            | true
                    do $$ begin raise exception 'x' using errcode = '55P03'; end $$            | true
                    select no_such_column                                                      | true
                    """)
    void onlyWhatIsNotTheCallersIsLoggedAsAWarning(String sql, boolean logged, CapturedOutput output) {
        for (var through : List.of("jdbc", "jpa")) {
            int before = output.length();

            post("/" + through, sql);

            assertThat(output.toString().substring(before).lines().anyMatch(DatabaseProblemsIT::isWarning))
                    .as(through)
                    .isEqualTo(logged);
        }
    }

    private static boolean isWarning(String line) {
        return line.matches(".* (WARN|ERROR) .*");
    }

    @Test
    void aCharacterThatPostgresDoesNotKnowIsACallersMistake() {
        assertThat(mvc.get().uri("/find?name={name}", "a\0b").exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("unstorable-value");
    }

    @Test
    void ofTwoChangesAtOnceTheSecondIsToldToRetry() {
        assertThat(post("/jdbc", "insert into shelves values (7, 'a', 1, '{}', 0)"))
                .hasStatusOk();

        assertThat(post("/overtaken", "7"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("concurrent-update");
    }

    @Test
    void anEntityThatIsInvalidOnItsWayToTheDatabaseIsToldByField() {
        assertThat(post("/blank", "8"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"validation-failed\", \"errors\": [{\"pointer\": \"/shelf_name\"}]}");
    }

    /** All at once, since each waits as long as the pool allows. */
    @Test
    void whenNoConnectionComesFreeTheCallersAreToldToComeBack() throws Exception {
        var held = new ArrayList<Connection>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                held.add(pool.getConnection());
            }

            List<Future<MvcTestResult>> answers;
            try (var callers = Executors.newFixedThreadPool(3)) {
                answers = callers.invokeAll(List.<Callable<MvcTestResult>>of(
                        () -> post("/jdbc", "select 1"),
                        () -> post("/jpa", "select 1"),
                        () -> mvc.get().uri("/find?name=a").exchange()));
            }

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.get())
                            .hasStatus(503)
                            .hasHeader("Retry-After", "1")
                            .bodyJson()
                            .extractingPath("code")
                            .isEqualTo("database-busy"));
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
        assertThat(mvc.get().uri("/find?name=a").exchange()).hasStatusOk();
    }

    @Test
    void jsonColumnsHaveTheNamesOfTheWireAndBearFieldsThatAreGone() {
        assertThat(post("/store", "9")).hasStatusOk();
        var jdbc = TestPostgres.beside(pool);
        assertThat(jdbc.sql("select layout::text from shelves where id = 9")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"height_cm\": 5, \"hung_up_by\": null}");

        jdbc.sql("update shelves set layout = layout || '{\"long_gone\": 1}' where id = 9")
                .update();
        assertThat(mvc.get().uri("/layout?id=9").exchange())
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"height_cm\": 5, \"hung_up_by\": null}");
    }

    private MvcTestResult post(String uri, String body) {
        return mvc.post()
                .uri(uri)
                .contentType(MediaType.TEXT_PLAIN)
                .accept(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    record Layout(int heightCm, @Nullable String hungUpBy) {}

    @Entity
    @Table(name = "shelves")
    static class Shelf {
        @Id
        private Integer id;

        @NotBlank
        private String shelfName;

        private int boards;

        @JdbcTypeCode(SqlTypes.JSON)
        private Layout layout;

        @Version
        private long version;

        protected Shelf() {}

        Shelf(int id, String shelfName) {
            this.id = id;
            this.shelfName = shelfName;
            this.boards = 1;
            this.layout = new Layout(5, null);
        }
    }

    @RestController
    static class Shelves {
        private final JdbcClient jdbc;
        private final EntityManager entities;
        private final TransactionTemplate transaction;
        private final HikariDataSource pool;

        Shelves(
                JdbcClient jdbc,
                EntityManager entities,
                PlatformTransactionManager transactions,
                HikariDataSource pool) {
            this.jdbc = jdbc;
            this.entities = entities;
            this.transaction = new TransactionTemplate(transactions);
            this.pool = pool;
        }

        @PostMapping("/jdbc")
        void jdbc(@RequestBody String sql) {
            transaction.executeWithoutResult(status -> {
                if (sql.startsWith("select")) {
                    jdbc.sql(sql).query().listOfRows();
                } else {
                    jdbc.sql(sql).update();
                }
            });
        }

        @PostMapping("/jpa")
        void jpa(@RequestBody String sql) {
            transaction.executeWithoutResult(status -> {
                var query = entities.createNativeQuery(sql.replace(":", "\\:"));
                if (sql.startsWith("select")) {
                    query.getResultList();
                } else {
                    query.executeUpdate();
                }
            });
        }

        @PostMapping("/overtaken")
        void overtaken(@RequestBody String id) {
            transaction.executeWithoutResult(status -> {
                var shelf = entities.find(Shelf.class, Integer.valueOf(id));
                TestPostgres.beside(pool)
                        .sql("update shelves set version = version + 1")
                        .update();
                shelf.boards++;
            });
        }

        @PostMapping("/blank")
        void blank(@RequestBody String id) {
            transaction.executeWithoutResult(status -> entities.persist(new Shelf(Integer.parseInt(id), " ")));
        }

        @PostMapping("/store")
        void store(@RequestBody String id) {
            transaction.executeWithoutResult(status -> entities.persist(new Shelf(Integer.parseInt(id), "a")));
        }

        @GetMapping("/layout")
        Layout layout(@RequestParam int id) {
            return entities.find(Shelf.class, id).layout;
        }

        @GetMapping("/find")
        List<String> find(@RequestParam String name) {
            return jdbc.sql("select shelf_name from shelves where shelf_name = ?")
                    .param(name)
                    .query(String.class)
                    .list();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = Shelf.class)
    @Import(Shelves.class)
    static class Setting {
        @Bean
        HikariDataSource dataSource() {
            // One test waits for it, and no other needs as many connections as there are.
            var pool = TestPostgres.freshDatabase(Duration.ofSeconds(5));
            TestPostgres.beside(pool).sql("""
                            create table shelves (id integer primary key, shelf_name varchar(5) not null,
                                boards integer not null check (boards >= 0), layout jsonb not null, version bigint not null);
                            alter table shelves add column area numeric(6, 2) generated always as (boards) stored;
                            """).update();
            return pool;
        }
    }
}
