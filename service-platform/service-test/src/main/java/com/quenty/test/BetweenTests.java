package com.quenty.test;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.util.ClassUtils;

/** Leaves nothing of one test class to the next, and of the clock and the stubs nothing to the next test. */
final class BetweenTests extends AbstractTestExecutionListener {

    private static final boolean DATABASE_PRESENT =
            ClassUtils.isPresent("com.github.kagkarlsson.scheduler.Scheduler", null);
    /** Only a task that hangs takes so long. */
    private static final Duration SETTLE = Duration.ofMinutes(1);
    /** A task that waits for something that the test does after it has moved the clock. */
    private static final Duration HELD_UP = Duration.ofSeconds(5);

    BetweenTests() {}

    /** Before the listener that injects. */
    @Override
    public int getOrder() {
        return 1900;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        if (ClassUtils.isInnerClass(test.getTestClass())) {
            return; // what the outer class has set up is there for its nested classes
        }
        var context = test.getApplicationContext();
        if (DATABASE_PRESENT) {
            Database.startOver(context);
        }
    }

    @Override
    public void afterTestMethod(TestContext test) {
        if (DATABASE_PRESENT && MutableClock.SHARED.isAhead() && test.hasApplicationContext()) {
            Database.backToTheSystemsTime(test.getApplicationContext());
        }
        MutableClock.SHARED.reset();
        StandIns.reset();
        TestIssuer.forgetRevocations();
    }

    /** A context that is not in use delivers nothing: the stand-ins are now another's. */
    @Override
    public void afterTestClass(TestContext test) {
        if (DATABASE_PRESENT && !ClassUtils.isInnerClass(test.getTestClass()) && test.hasApplicationContext()) {
            Database.rest(test.getApplicationContext());
        }
    }

    /** Apart, because a service without a database has none of these classes. */
    private static final class Database {

        static void startOver(ApplicationContext context) {
            var pools = List.copyOf(context.getBeansOfType(DataSource.class).values());
            if (pools.isEmpty()) {
                return;
            }
            var scheduler = context.getBeanProvider(Scheduler.class).getIfAvailable();
            quietly(scheduler, () -> context.getBean(ServiceDatabase.class).startOver(pools));
            BackgroundWork.isOf(scheduler == null ? null : background(scheduler, JdbcClient.create(pools.getFirst())));
        }

        /**
         * A test's clock has put off the tasks that the test leaves waiting, perhaps to next week. Each keeps its distance
         * to the clock, so that the next test does not wait for a day that does not come.
         */
        static void backToTheSystemsTime(ApplicationContext context) {
            context.getBeanProvider(Scheduler.class)
                    .ifAvailable(scheduler -> quietly(scheduler, () -> {
                        var before = MutableClock.SHARED.instant();
                        MutableClock.SHARED.reset();
                        JdbcClient.create(context.getBean(DataSource.class))
                                .sql("""
                            UPDATE scheduled_tasks
                            SET execution_time = greatest(execution_time, :before) - (:before - :now)
                            WHERE execution_time > :now AND NOT picked""")
                                .param("before", before.atOffset(ZoneOffset.UTC))
                                .param("now", MutableClock.SHARED.instant().atOffset(ZoneOffset.UTC))
                                .update();
                    }));
        }

        private static BackgroundWork.Background background(Scheduler scheduler, JdbcClient jdbc) {
            return new BackgroundWork.Background() {
                @Override
                public void lookForDueWork() {
                    scheduler.triggerCheckForDueExecutions();
                }

                @Override
                public void whileItRests(Runnable work) {
                    // Not paused: resumed, the scheduler would look for due work at once, beside a test that does it by
                    // hand.
                    settle(
                            HELD_UP,
                            () -> scheduler.getCurrentlyExecuting().isEmpty()
                                    && jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE picked")
                                                    .query(Long.class)
                                                    .single()
                                            == 0);
                    work.run();
                }
            };
        }

        static void rest(ApplicationContext context) {
            BackgroundWork.isOf(null);
            context.getBeanProvider(Scheduler.class).ifAvailable(Scheduler::pause);
        }

        /** No task is taken up while the database is replaced, and one that is running is waited for. */
        private static void quietly(@Nullable Scheduler scheduler, Runnable work) {
            if (scheduler == null) {
                work.run();
                return;
            }
            scheduler.pause();
            // One that hangs loses its connection below and fails; its row is gone with the database.
            settle(SETTLE, () -> scheduler.getCurrentlyExecuting().isEmpty());
            work.run();
            scheduler.resume();
        }

        private static void settle(Duration limit, Callable<Boolean> resting) {
            try {
                Awaitility.await()
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(10))
                        .atMost(limit)
                        .until(resting);
            } catch (ConditionTimeoutException stuck) {
                // The callers say what becomes of it.
            }
        }
    }
}
