package com.quenty.platform.jobs;

import static com.quenty.platform.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.testing.SettableClock;
import com.quenty.platform.testing.TestDatabase;
import com.quenty.platform.time.BusinessZone;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances of a service on one database. */
class JobsIT {

    private final String database = TestDatabase.create();
    private final SettableClock clock = new SettableClock();
    private final Runs runs = new Runs();
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    @AfterEach
    void stop() {
        instances.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void aJobIsRunByOneInstanceEachTimeItIsDue() {
        start();
        start();
        await().until(() -> runs.of("often").size() == 1);

        for (int due = 2; due <= 6; due++) {
            int times = due;
            clock.advance(Duration.ofMinutes(5));
            await().until(() -> runs.of("often").size() == times && nextRunIsInTheFuture("often"));
        }
        // Both have polled many times since; a second run of any of these would show.
        assertThat(runs.of("often")).hasSize(6);
    }

    @Test
    void aDailyJobRunsAtItsTimeInTheBusinessZone() {
        var midnight = new BusinessZone(ZoneId.of("America/Bogota"), clock).today();
        clock.set(midnight.atTime(1, 0).atZone(ZoneId.of("America/Bogota")).toInstant());
        start();

        clock.advance(Duration.ofMinutes(89));
        assertThat(runs.of("nightly")).isEmpty();
        clock.advance(Duration.ofMinutes(1));

        await().until(() -> runs.of("nightly").size() == 1);
    }

    @Test
    void aJobThatFailsRunsAgainWhenItIsNextDue() {
        start();
        await().until(() -> runs.of("broken").size() == 1 && nextRunIsInTheFuture("broken"));

        clock.advance(Duration.ofMinutes(5));

        await().until(() -> runs.of("broken").size() == 2);
    }

    @Test
    void anInstanceThatIsSwitchedOffRunsNothing() {
        var instance = start("--quenty.scheduler.enabled=false");

        assertThat(instance.getBean(SchedulerLifecycle.class).isRunning()).isFalse();
        assertThat(runs.of("often")).isEmpty();
    }

    @Test
    void aRunWhoseInstanceWasKilledIsTakenOver() {
        var instance = start("--quenty.scheduler.heartbeat=50ms");
        await().until(() -> runs.of("often").size() == 1 && nextRunIsInTheFuture("often"));
        instance.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> instance.getBean(JdbcClient.class)
                        .sql("""
                            UPDATE scheduled_tasks
                            SET picked = TRUE, picked_by = 'killed', execution_time = :now, last_heartbeat = :now
                            WHERE task_name = 'job:often'
                            """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());

        clock.advance(Duration.ofMinutes(1));

        await().until(() -> runs.of("often").size() == 2);
    }

    @Test
    void stoppingWaitsForWhatRuns() throws Exception {
        var instance = start();
        // The run at the start must be over: one that ends after the clock has moved is next due five minutes later
        // still.
        await().until(() -> nextRunIsInTheFuture("held"));
        runs.hold = new CountDownLatch(1);
        clock.advance(Duration.ofMinutes(5));
        assertThat(runs.held.await(3, TimeUnit.MINUTES)).isTrue();

        var stopping = Thread.ofVirtual().start(instance::close);
        await().until(() -> !instance.getBean(SchedulerLifecycle.class).isRunning());
        assertThat(stopping.join(Duration.ofMillis(100))).isFalse();
        runs.hold.countDown();

        assertThat(stopping.join(Duration.ofSeconds(10))).isTrue();
        assertThat(runs.of("held")).hasSize(1);
    }

    private boolean nextRunIsInTheFuture(String job) {
        return instances
                .getFirst()
                .getBean(JdbcClient.class)
                .sql("SELECT NOT picked AND execution_time > :now FROM scheduled_tasks WHERE task_name = :name")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", "job:" + job)
                .query(Boolean.class)
                .single();
    }

    private ConfigurableApplicationContext start(String... arguments) {
        var instance = new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("clock", clock);
                    beans.registerSingleton("runs", runs);
                })
                .properties(
                        "spring.application.name=sample-service",
                        "spring.datasource.url=" + database,
                        "spring.datasource.username=postgres",
                        "spring.autoconfigure.exclude="
                                + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
                                + "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
                        "quenty.scheduler.polling-interval=20ms")
                .run(arguments);
        instances.add(instance);
        return instance;
    }

    static class Runs {
        private final List<String> names = new CopyOnWriteArrayList<>();

        private final CountDownLatch held = new CountDownLatch(1);
        private volatile CountDownLatch hold = new CountDownLatch(0);

        void addOnceReleased(String name) {
            if (hold.getCount() > 0) {
                held.countDown();
                try {
                    assertThat(hold.await(3, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                add(name);
            }
        }

        void add(String name) {
            names.add(name);
        }

        List<String> of(String name) {
            return names.stream().filter(name::equals).toList();
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class App {

        @Bean
        Job often(Runs runs) {
            return Job.every("often", Duration.ofMinutes(5), () -> runs.add("often"));
        }

        @Bean
        Job nightly(Runs runs) {
            return Job.daily("nightly", LocalTime.of(2, 30), () -> runs.add("nightly"));
        }

        @Bean
        Job held(Runs runs) {
            return Job.every("held", Duration.ofMinutes(5), () -> runs.addOnceReleased("held"));
        }

        @Bean
        Job broken(Runs runs) {
            return Job.every("broken", Duration.ofMinutes(5), () -> {
                runs.add("broken");
                throw new IllegalStateException("on purpose");
            });
        }
    }
}
