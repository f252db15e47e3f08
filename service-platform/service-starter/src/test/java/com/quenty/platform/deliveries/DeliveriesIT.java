package com.quenty.platform.deliveries;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.quenty.platform.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.quenty.contracts.sample.SampleApi;
import com.quenty.contracts.sample.SampleApi.Sample;
import com.quenty.platform.testing.SettableClock;
import com.quenty.platform.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.service.registry.ImportHttpServices;

@SpringBootTest(
        classes = DeliveriesIT.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=sample-service",
            "spring.datasource.username=postgres",
            "spring.jpa.hibernate.ddl-auto=none",
            "spring.http.clients.read-timeout=10s",
            "quenty.clients.attempts=1",
            "quenty.clients.window=100000",
            // The clock jumps here, and a run must not be taken for dead by that.
            "quenty.scheduler.heartbeat=30d",
            "quenty.scheduler.polling-interval=50ms"
        })
class DeliveriesIT {

    private static final Sample APPLE = new Sample("apple", new BigDecimal("1.20"));

    @RegisterExtension
    static final WireMockExtension RECEIVER = WireMockExtension.newInstance().build();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", TestDatabase::create);
        properties.add("spring.http.serviceclient.sample-service.base-url", RECEIVER::baseUrl);
    }

    @Autowired
    Deliveries deliveries;

    @Autowired
    Scheduler scheduler;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    MeterRegistry meters;

    @Autowired
    ObservationRegistry observations;

    @Autowired
    Tracer tracer;

    @BeforeEach
    void nothingWaits() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM scheduled_tasks").update();
            jdbc.sql("DELETE FROM dead_deliveries").update();
        });
        await().until(() -> scheduler.getCurrentlyExecuting().isEmpty());
        RECEIVER.resetRequests();
        RECEIVER.stubFor(post("/internal/v1/samples").willReturn(ok()));
    }

    @Test
    void aDeliveryGoesOutOnceTheWorkIsCommitted() {
        transaction.executeWithoutResult(status -> {
            deliveries.send(SampleDelivery.class, APPLE);
            RECEIVER.verify(0, postRequestedFor(urlEqualTo("/internal/v1/samples")));
        });

        await().until(() -> received().size() == 1);
        assertThat(received().getFirst().getBodyAsString())
                .contains("\"apple\"")
                .contains("1.20");
        await().until(() -> count("scheduled_tasks") == 0);
    }

    @Test
    void nothingGoesOutWhenTheWorkIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            deliveries.send(SampleDelivery.class, APPLE);
            status.setRollbackOnly();
        });

        assertThat(count("scheduled_tasks")).isZero();
    }

    @Test
    void withoutATransactionNothingIsSent() {
        assertThatThrownBy(() -> deliveries.send(SampleDelivery.class, APPLE))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> deliveries.cancel(SampleDelivery.class, "key"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aDeliveryIsTriedAgainUnderTheSameKeyUntilTheReceiverIsBack() {
        RECEIVER.stubFor(post("/internal/v1/samples").willReturn(aResponse().withStatus(503)));
        send();
        await().until(() -> failures() == 1);

        clock.advance(Duration.ofSeconds(2));
        await().until(() -> failures() == 2);

        RECEIVER.stubFor(post("/internal/v1/samples").willReturn(ok()));
        clock.advance(Duration.ofSeconds(4));

        await().until(() -> count("scheduled_tasks") == 0);
        assertThat(received()).hasSize(3);
        assertThat(received().stream().map(request -> request.getHeader("Idempotency-Key")))
                .doesNotContainNull()
                .containsOnly(received().getFirst().getHeader("Idempotency-Key"));
        assertThat(SampleDelivery.attempts).endsWith(1, 2, 3);
    }

    @Test
    void twoDeliveriesHaveTwoKeys() {
        send();
        send();

        await().until(() -> received().size() == 2);
        assertThat(received().stream().map(request -> request.getHeader("Idempotency-Key")))
                .doesNotHaveDuplicates();
    }

    @Test
    void pausesGrowUpToTenMinutes() {
        RECEIVER.stubFor(post("/internal/v1/samples").willReturn(aResponse().withStatus(503)));
        send();

        for (int attempt = 1; attempt <= 12; attempt++) {
            int failed = attempt;
            await().until(() -> failures() == failed);
            var pause = Duration.between(clock.instant(), due());
            var longest = Math.min(Math.pow(2, attempt - 1), 600);
            assertThat(pause.toMillis() / 1000.0).isBetween(longest * 0.5, longest * 1.001);
            clock.set(due());
        }
    }

    @Test
    void aHopelessDeliveryIsPutAsideAfterThreeDays() {
        RECEIVER.stubFor(post("/internal/v1/samples").willReturn(aResponse().withStatus(503)));
        send();
        await().until(() -> failures() == 1);

        clock.advance(Duration.ofDays(3));

        await().until(() -> count("scheduled_tasks") == 0);
        assertThat(jdbc.sql("SELECT payload->>'sample_id' FROM dead_deliveries WHERE handler = 'sample' AND"
                                + " attempts = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("apple");
        assertThat(meters.get("quenty.deliveries.dead").gauge().value()).isEqualTo(1);
        assertThat(meters.get("quenty.deliveries.waiting").gauge().value()).isZero();
        assertThat(meters.counter("quenty.deliveries.given.up", "delivery", "sample")
                        .count())
                .isPositive();
    }

    @Test
    void aDeliveryThatCanNeverSucceedIsPutAsideAtOnce() {
        transaction.executeWithoutResult(
                status -> deliveries.send(SampleDelivery.class, new Sample("forbidden", BigDecimal.ONE)));

        await().until(() -> count("dead_deliveries") == 1);
        await().until(() -> count("scheduled_tasks") == 0);
    }

    @Test
    void aDeliveryForLaterWaits() {
        sendLater("later");
        clock.advance(Duration.ofMinutes(59));
        assertThat(received()).isEmpty();

        clock.advance(Duration.ofMinutes(1));

        await().until(() -> received().size() == 1);
    }

    @Test
    void aWaitingDeliveryCanBeTakenBack() {
        sendLater("to-cancel");

        assertThat(cancel("to-cancel")).isTrue();
        assertThat(cancel("to-cancel")).isFalse();

        clock.advance(Duration.ofHours(2));
        assertThat(count("scheduled_tasks")).isZero();
        assertThat(received()).isEmpty();
    }

    @Test
    void whatWaitsForItsTimeIsFoundByTheBeginningOfItsKey() {
        sendLater("parcel:1");

        assertThat(deliveries.waits(SampleDelivery.class, "parcel:")).isTrue();
        assertThat(deliveries.waits(SampleDelivery.class, "letter:")).isFalse();
        cancel("parcel:1");
        assertThat(deliveries.waits(SampleDelivery.class, "parcel:")).isFalse();
    }

    @Test
    void whatIsStillToComeIsPending() {
        sendLater("parcel:1");

        assertThat(deliveries.isPending(SampleDelivery.class, "parcel:1")).isTrue();
        assertThat(deliveries.isPending(SampleDelivery.class, "parcel:")).isFalse();
        cancel("parcel:1");
        assertThat(deliveries.isPending(SampleDelivery.class, "parcel:1")).isFalse();
    }

    @Test
    void takingBackIsUndoneWithTheWork() {
        sendLater("kept");

        transaction.executeWithoutResult(status -> {
            deliveries.cancel(SampleDelivery.class, "kept");
            status.setRollbackOnly();
        });

        assertThat(count("scheduled_tasks")).isOne();
    }

    @Test
    void aWaitingDeliveryIsReplacedByALaterOneUnderItsKey() {
        sendLater("key");
        transaction.executeWithoutResult(status ->
                deliveries.send(SampleDelivery.class, "key", new Sample("pear", BigDecimal.TEN), clock.instant()));

        await().until(() -> received().size() == 1);
        assertThat(received().getFirst().getBodyAsString()).contains("pear");
        await().until(() -> count("scheduled_tasks") == 0);
    }

    @Test
    void whatIsBeingDeliveredIsNeitherTakenBackNorLost() throws Exception {
        SampleDelivery.hold = new CountDownLatch(1);
        SampleDelivery.started = new CountDownLatch(1);
        try {
            transaction.executeWithoutResult(status ->
                    deliveries.send(SampleDelivery.class, "busy", new Sample("slow", BigDecimal.ONE), clock.instant()));
            assertThat(SampleDelivery.started.await(3, TimeUnit.MINUTES)).isTrue();

            assertThat(cancel("busy")).isFalse();
            transaction.executeWithoutResult(
                    status -> deliveries.send(SampleDelivery.class, "busy", APPLE, clock.instant()));
        } finally {
            SampleDelivery.hold.countDown();
        }

        await().until(() -> received().size() == 2);
        await().until(() -> count("scheduled_tasks") == 0);
    }

    @Test
    void theSuccessorOfWhatIsBeingDeliveredIsTakenBackAndTheOtherReported() throws Exception {
        SampleDelivery.hold = new CountDownLatch(1);
        SampleDelivery.started = new CountDownLatch(1);
        try {
            transaction.executeWithoutResult(status ->
                    deliveries.send(SampleDelivery.class, "busy", new Sample("slow", BigDecimal.ONE), clock.instant()));
            assertThat(SampleDelivery.started.await(3, TimeUnit.MINUTES)).isTrue();
            sendLater("busy");

            assertThat(cancel("busy")).isFalse();
        } finally {
            SampleDelivery.hold.countDown();
        }

        await().until(() -> count("scheduled_tasks") == 0);
        assertThat(received()).hasSize(1);
    }

    @Test
    void aDeliveryContinuesTheTraceOfTheWork() {
        var trace = Observation.createNotStarted("work", observations).observe(() -> {
            send();
            return tracer.currentSpan().context().traceId();
        });

        await().until(() -> received().size() == 1);
        assertThat(received().getFirst().getHeader("traceparent")).contains(trace);
    }

    private void send() {
        transaction.executeWithoutResult(status -> deliveries.send(SampleDelivery.class, APPLE));
    }

    private void sendLater(String key) {
        transaction.executeWithoutResult(status -> deliveries.send(
                SampleDelivery.class, key, APPLE, clock.instant().plus(Duration.ofHours(1))));
    }

    private boolean cancel(String key) {
        return Boolean.TRUE.equals(transaction.execute(status -> deliveries.cancel(SampleDelivery.class, key)));
    }

    private List<LoggedRequest> received() {
        return RECEIVER.findAll(postRequestedFor(urlEqualTo("/internal/v1/samples")));
    }

    private long count(String what) {
        return jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }

    private long failures() {
        return jdbc.sql("SELECT coalesce(sum(consecutive_failures), 0) FROM scheduled_tasks WHERE NOT picked")
                .query(Long.class)
                .single();
    }

    private Instant due() {
        return jdbc.sql("SELECT min(execution_time) FROM scheduled_tasks")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    static class SampleDelivery implements DeliveryHandler<Sample> {

        static final List<Integer> attempts = new CopyOnWriteArrayList<>();
        static volatile CountDownLatch hold = new CountDownLatch(0);
        static volatile CountDownLatch started = new CountDownLatch(0);

        private final SampleApi samples;

        SampleDelivery(SampleApi samples) {
            this.samples = samples;
        }

        @Override
        public String name() {
            return "sample";
        }

        @Override
        public Class<Sample> payload() {
            return Sample.class;
        }

        @Override
        public void deliver(Sample sample) {
            attempts.add(DeliveryContext.current().orElseThrow().attempt());
            if (sample.sampleId().equals("forbidden")) {
                throw new Undeliverable("nobody wants it", null);
            }
            if (sample.sampleId().equals("slow")) {
                started.countDown();
                try {
                    assertThat(hold.await(3, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
            samples.post(sample);
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ImportHttpServices(group = "sample-service", types = SampleApi.class)
    @Import(SampleDelivery.class)
    static class App {

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }
    }
}
