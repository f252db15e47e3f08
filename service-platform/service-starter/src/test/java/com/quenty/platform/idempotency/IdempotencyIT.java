package com.quenty.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.TestPostgres;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import com.quenty.platform.time.TimeAutoConfiguration;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.PlatformWeb;
import com.quenty.platform.web.Versioned;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@PlatformWeb
@ImportAutoConfiguration({
    TimeAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    IdempotencyAutoConfiguration.class
})
class IdempotencyIT {

    private static final String BODY = "{\"amount\": 12.50}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    HikariDataSource pool;

    private JdbcClient jdbc;

    @Autowired
    Till till;

    @Autowired
    Idempotency idempotency;

    @BeforeEach
    void empty() {
        jdbc = TestPostgres.beside(pool);
        jdbc.sql("truncate payments, idempotency_keys").update();
        till.before = payment -> {};
        till.after = payment -> {};
        till.questions.set(0);
        till.question = () -> {};
    }

    @Test
    void aSecondRequestGetsTheFirstAnswer() {
        var first = pay("key-1", BODY);
        var second = pay("key-1", BODY);

        assertThat(first).hasStatus(201).doesNotContainHeader("Idempotent-Replayed");
        assertThat(second).hasStatus(201).hasHeader("Idempotent-Replayed", "true");
        assertThat(second).bodyText().isEqualTo(body(first));
        for (var header : List.of("Location", "ETag")) {
            assertThat(second.getResponse().getHeader(header))
                    .isNotNull()
                    .isEqualTo(first.getResponse().getHeader(header));
        }
        assertThat(payments()).isOne();
    }

    @Test
    void anotherSpellingOfTheSameRequestGetsTheFirstAnswer() {
        pay("key-1", BODY);

        assertThat(pay("key-1", BODY.replace("\"amount\"", " \"\\u0061mount\" ").replace(":", " :\n ")))
                .hasStatus(201)
                .hasHeader("Idempotent-Replayed", "true");
        assertThat(payments()).isOne();
    }

    @Test
    void anotherBodyOrQueryUnderTheSameKeyIsRefused() {
        pay("key-1", BODY);

        assertThat(pay("key-1", "{\"amount\": 13}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("idempotency-key-reused");
        assertThat(payments()).isOne();
    }

    @Test
    void aKeyCountsPerCallerAndPerEndpoint() {
        pay("key-1", BODY);
        assertThat(mvc.post()
                        .uri("/api/v1/payments")
                        .header("Idempotency-Key", "key-1")
                        .principal(() -> "USER-2")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(BODY)
                        .exchange())
                .hasStatus(201)
                .doesNotContainHeader("Idempotent-Replayed");
        assertThat(post("/api/v1/payments/A/refund", "key-1", "{}")).hasStatusOk();
        assertThat(post("/api/v1/payments/B/refund", "key-1", "{}"))
                .hasStatusOk()
                .doesNotContainHeader("Idempotent-Replayed");

        assertThat(payments()).isEqualTo(4);
    }

    @Test
    void withoutAKeyEachRequestIsItsOwn() {
        assertThat(pay(null, BODY)).hasStatus(201);
        assertThat(pay(null, BODY)).hasStatus(201);

        assertThat(payments()).isEqualTo(2);
        assertThat(stored()).isZero();
    }

    @Test
    void whereMoneyMovesAKeyIsRequired() {
        assertThat(post("/api/v1/payments/A/refund", null, "{}"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"code\": \"idempotency-key-missing\", \"errors\": [{\"pointer\": \"Idempotency-Key\"}]}");
        assertThat(payments()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "ümlaut"})
    void aKeyThatIsNoneIsRefused(String key) {
        assertThat(pay(key, BODY))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("validation-failed");
        assertThat(pay("x".repeat(201), BODY)).hasStatus(400);
    }

    @Test
    void ofTwentyAtOnceOneWorksAndTheOthersWaitOrGetItsAnswer() throws Exception {
        var results = atOnce(20, () -> pay("key-1", BODY));

        assertThat(payments()).isOne();
        assertThat(results)
                .allSatisfy(
                        result -> assertThat(result.getResponse().getStatus()).isIn(201, 409));
        assertThat(results.stream()
                        .filter(result -> result.getResponse().getStatus() == 201)
                        .map(IdempotencyIT::body)
                        .distinct())
                .hasSize(1);
        assertThat(results.stream().filter(result -> result.getResponse().getStatus() == 409))
                .allSatisfy(result ->
                        assertThat(result).bodyJson().extractingPath("code").isEqualTo("idempotency-in-progress"));
        assertThat(pay("key-1", BODY)).hasStatus(201).hasHeader("Idempotent-Replayed", "true");
    }

    @Test
    void whileTheFirstIsRunningTheSecondIsToldSoAtOnce() throws Exception {
        var running = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        till.after = payment -> {
            running.countDown();
            await(go);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> pay("key-1", BODY));
            await(running);

            assertThat(pay("key-1", BODY)).hasStatus(409);
            go.countDown();
            assertThat(first.get()).hasStatus(201);
        }
        assertThat(payments()).isOne();
    }

    @Test
    void aFailureKeepsNothingAndTheNextAttemptWorks() {
        till.after = payment -> {
            throw new NoFunds();
        };
        assertThat(pay("key-1", BODY)).hasStatus(422);
        assertThat(payments()).isZero();
        assertThat(stored()).isZero();

        till.after = payment -> {};
        assertThat(pay("key-1", BODY)).hasStatus(201).doesNotContainHeader("Idempotent-Replayed");
        assertThat(payments()).isOne();
    }

    @Test
    void aConnectionThatDiesInTheMiddleLeavesNeitherWorkNorKeyNorClaim() {
        till.after = payment -> till.jdbc
                .sql("select pg_terminate_backend(pg_backend_pid())")
                .query(Boolean.class)
                .single();
        assertThat(pay("key-1", BODY)).hasStatus(503).containsHeader("Retry-After");
        assertThat(payments()).isZero();
        assertThat(stored()).isZero();

        till.after = payment -> {};
        assertThat(pay("key-1", BODY)).hasStatus(201);
        assertThat(payments()).isOne();
    }

    @Test
    void theQuestionIsAskedBeforeTheTransactionAndNotForAReplay() {
        assertThat(post("/api/v1/payments/A/refund", "key-1", "{}")).hasStatusOk();
        assertThat(post("/api/v1/payments/A/refund", "key-1", "{}"))
                .hasStatusOk()
                .hasHeader("Idempotent-Replayed", "true");

        assertThat(till.questions).hasValue(1);
        assertThat(post("/api/v1/payments/A/refund", "key-1", "{\"reason\": \"x\"}"))
                .hasStatus(422);
        assertThat(till.questions).hasValue(1);
    }

    @Test
    void whatTheSameRequestHasMadeMeanwhileIsNoReasonToRefuseIt() {
        till.question = () -> {
            till.question = () -> {};
            assertThat(post("/api/v1/payments/A/refund", "key-1", "{}")).hasStatusOk();
            throw new NoFunds();
        };

        assertThat(post("/api/v1/payments/A/refund", "key-1", "{}"))
                .hasStatusOk()
                .hasHeader("Idempotent-Replayed", "true");
        assertThat(payments()).isOne();
    }

    @Test
    void aRefusalStaysOneWhenNobodyHasAnsweredMeanwhile() {
        till.question = () -> {
            throw new NoFunds();
        };

        assertThat(post("/api/v1/payments/A/refund", "key-1", "{}")).hasStatus(422);
        assertThat(stored()).isZero();
    }

    @Test
    void whatARequestMakesElsewhereHasOneIdHoweverOftenItComes() {
        var ids = new ArrayList<String>();
        till.question = () -> {
            ids.add(idempotency.nextId("PAY"));
            throw new NoFunds();
        };

        post("/api/v1/payments/A/refund", "key-1", "{}");
        post("/api/v1/payments/A/refund", "key-1", "{}");
        post("/api/v1/payments/A/refund", "key-1", "{\"reason\": \"x\"}");
        post("/api/v1/payments/A/refund", "key-2", "{}");

        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.subList(1, 4)).doesNotHaveDuplicates();
        assertThat(idempotency.nextId("PAY")).isNotEqualTo(idempotency.nextId("PAY"));
    }

    @Test
    void keysAreForgottenAfterTwoDays() {
        pay("old", BODY);
        jdbc.sql("update idempotency_keys set created_at = created_at - interval '49 hours'")
                .update();
        pay("young", BODY);

        assertThat(idempotency.forgetOld()).isOne();
        assertThat(pay("young", BODY)).hasHeader("Idempotent-Replayed", "true");
        assertThat(pay("old", BODY)).doesNotContainHeader("Idempotent-Replayed");
    }

    private MvcTestResult pay(@Nullable String key, String body) {
        return post("/api/v1/payments", key, body);
    }

    private MvcTestResult post(String uri, @Nullable String key, String body) {
        var request = mvc.post()
                .uri(uri)
                .principal(() -> "USER-1")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int payments() {
        return jdbc.sql("select count(*) from payments").query(Integer.class).single();
    }

    private int stored() {
        return jdbc.sql("select count(*) from idempotency_keys")
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<T>>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    await(start);
                    return call.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(3, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @ProblemCode("no-funds")
    static final class NoFunds extends RuleViolation {
        NoFunds() {
            super("No funds.");
        }
    }

    record Payment(BigDecimal amount) {}

    record Refund(@Nullable String reason) {}

    record PaymentView(String paymentId, BigDecimal amount, Instant paidAt, long version) implements Versioned {}

    @RestController
    @RequestMapping("/api/v1/payments")
    static class Till {
        private final Idempotency idempotency;
        private final JdbcClient jdbc;
        private final Clock clock;
        private final AtomicInteger questions = new AtomicInteger();
        private final AtomicInteger numbers = new AtomicInteger();
        private volatile Runnable question = () -> {};
        private volatile Consumer<String> before = payment -> {};
        private volatile Consumer<String> after = payment -> {};

        Till(Idempotency idempotency, JdbcClient jdbc, Clock clock) {
            this.idempotency = idempotency;
            this.jdbc = jdbc;
            this.clock = clock;
        }

        @PostMapping
        ResponseEntity<PaymentView> pay(@RequestBody Payment payment) {
            var view = idempotency.once(PaymentView.class, () -> book(payment.amount()));
            return Created.at("/api/v1/payments/{id}", view, view.paymentId());
        }

        @PostMapping("/{paymentId}/refund")
        @RequiresIdempotencyKey
        PaymentView refund(@PathVariable String paymentId, @RequestBody Refund refund) {
            return idempotency.once(PaymentView.class, this::ask, asked -> book(BigDecimal.TEN));
        }

        private int ask() {
            question.run();
            return questions.incrementAndGet();
        }

        private PaymentView book(BigDecimal amount) {
            var id = "PAY-" + numbers.incrementAndGet();
            before.accept(id);
            jdbc.sql("insert into payments values (?, ?)").params(id, amount).update();
            after.accept(id);
            return new PaymentView(id, amount, clock.instant(), 7);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Till.class)
    static class Setting {
        @Bean
        HikariDataSource dataSource() throws IOException {
            var pool = TestPostgres.freshDatabase();
            var jdbc = TestPostgres.beside(pool);
            jdbc.sql(new ClassPathResource("db/platform/V0_001__create_idempotency_keys.sql")
                            .getContentAsString(StandardCharsets.UTF_8))
                    .update();
            jdbc.sql("create table payments (id text primary key, amount numeric not null)")
                    .update();
            return pool;
        }
    }
}
