package com.quenty.platform.deliveries;

import com.github.f4b6a3.ulid.UlidCreator;
import com.quenty.platform.jobs.SchedulerWakeUp;
import com.quenty.platform.jobs.TaskJson;
import com.quenty.platform.persistence.SqlTimes;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The outbox. A delivery is written with the running transaction: it goes out if and only if that commits, and right
 * after it does.
 */
public class Deliveries {

    /** Separates a key from the suffix of a second delivery under it. */
    private static final String SUCCESSOR = "~";

    private final JdbcClient jdbc;
    private final DeliveryHandlers handlers;
    private final TaskJson json;
    private final SchedulerWakeUp scheduler;
    private final ObservationRegistry observations;
    private final Clock clock;

    Deliveries(
            JdbcClient jdbc,
            DeliveryHandlers handlers,
            TaskJson json,
            SchedulerWakeUp scheduler,
            ObservationRegistry observations,
            Clock clock) {
        this.jdbc = jdbc;
        this.handlers = handlers;
        this.json = json;
        this.scheduler = scheduler;
        this.observations = observations;
        this.clock = clock;
    }

    /** Sends once the running transaction has committed. */
    public <T> void send(Class<? extends DeliveryHandler<T>> handler, T payload) {
        send(handler, UlidCreator.getMonotonicUlid().toString(), payload, clock.instant());
    }

    /**
     * Sends at the given time. A waiting delivery of the same key is replaced; one that is being delivered at this
     * moment is not, the new one then goes out after it.
     *
     * @param key names the delivery among those of the handler, for {@link #cancel}
     */
    public <T> void send(Class<? extends DeliveryHandler<T>> handler, String key, T payload, Instant notBefore) {
        requireTransaction();
        if (key.contains(SUCCESSOR)) {
            throw new IllegalArgumentException("A key can't contain " + SUCCESSOR);
        }
        String name = handlers.nameOf(handler);
        Map<String, String> trace = new HashMap<>();
        Observation.createNotStarted("quenty.deliveries.send", () -> sender(trace), observations)
                .contextualName("send " + name)
                .lowCardinalityKeyValue("delivery", name)
                .observe(() -> write(name, key, payload, notBefore, trace));
        scheduler.afterCommit();
    }

    /**
     * Takes back what waits under the key, if the running transaction commits.
     *
     * @return false when that is not enough: never sent, delivered already, or one under the key being delivered right
     *     now
     */
    public boolean cancel(Class<? extends DeliveryHandler<?>> handler, String key) {
        requireTransaction();
        int waiting = jdbc.sql("""
                        DELETE FROM scheduled_tasks
                        WHERE task_name = :task AND NOT picked
                          AND (task_instance = :key OR starts_with(task_instance, :key || :successor))
                        """)
                .param("task", taskName(handlers.nameOf(handler)))
                .param("key", key)
                .param("successor", SUCCESSOR)
                .update();
        return waiting > 0 && !isBeingDelivered(handler, key);
    }

    /**
     * Whether something waits for its time under a key that begins so. A delivery that has failed does not: it waits for
     * its next attempt.
     */
    public boolean waits(Class<? extends DeliveryHandler<?>> handler, String beginning) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM scheduled_tasks
                                       WHERE task_name = :task AND starts_with(task_instance, :beginning)
                                         AND NOT picked AND consecutive_failures = 0 AND execution_time > :now)
                        """)
                .param("task", taskName(handlers.nameOf(handler)))
                .param("beginning", beginning)
                .param("now", SqlTimes.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** Whether anything sent under the key is still to come: it waits, is being delivered, or is to be tried again. */
    public boolean isPending(Class<? extends DeliveryHandler<?>> handler, String key) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM scheduled_tasks WHERE task_name = :task
                            AND (task_instance = :key OR starts_with(task_instance, :key || :successor)))
                        """)
                .param("task", taskName(handlers.nameOf(handler)))
                .param("key", key)
                .param("successor", SUCCESSOR)
                .query(Boolean.class)
                .single();
    }

    private boolean isBeingDelivered(Class<? extends DeliveryHandler<?>> handler, String key) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM scheduled_tasks WHERE task_name = :task AND picked
                            AND (task_instance = :key OR starts_with(task_instance, :key || :successor)))
                        """)
                .param("task", taskName(handlers.nameOf(handler)))
                .param("key", key)
                .param("successor", SUCCESSOR)
                .query(Boolean.class)
                .single();
    }

    static String taskName(String handler) {
        return "delivery:" + handler;
    }

    /** The key that a task was sent under. */
    static String keyOf(String taskInstance) {
        int successor = taskInstance.indexOf(SUCCESSOR);
        return successor < 0 ? taskInstance : taskInstance.substring(0, successor);
    }

    private void write(String name, String key, Object payload, Instant notBefore, Map<String, String> trace) {
        String id = UlidCreator.getMonotonicUlid().toString();
        var envelope = new Envelope(id, clock.instant(), notBefore, trace, json.toTree(payload));
        byte[] data = Objects.requireNonNull(json.serialize(envelope));
        if (!insertOrReplace(name, key, data, notBefore)) {
            insertOrReplace(name, key + SUCCESSOR + id, data, notBefore);
        }
    }

    /**
     * Written by hand, not through the scheduler: its own way is to look first and insert then, which breaks the
     * transaction of the second of two concurrent senders.
     */
    private boolean insertOrReplace(String name, String instance, byte[] data, Instant notBefore) {
        return jdbc.sql("""
                        INSERT INTO scheduled_tasks AS waiting
                            (task_name, task_instance, task_data, execution_time, picked, consecutive_failures, version)
                        VALUES (:task, :instance, :data, :due, FALSE, 0, 1)
                        ON CONFLICT (task_name, task_instance) DO UPDATE
                        SET task_data = excluded.task_data, execution_time = excluded.execution_time,
                            consecutive_failures = 0, version = waiting.version + 1
                        WHERE NOT waiting.picked
                        """)
                        .param("task", taskName(name))
                        .param("instance", instance)
                        .param("data", data)
                        .param("due", SqlTimes.of(notBefore))
                        .update()
                > 0;
    }

    private static SenderContext<Map<String, String>> sender(Map<String, String> trace) {
        var context = new SenderContext<Map<String, String>>((carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        context.setCarrier(trace);
        return context;
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException(
                    "A delivery is sent within the transaction of the work it follows");
        }
    }
}
