package com.quenty.platform.deliveries;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.quenty.platform.jobs.TaskJson;
import com.quenty.platform.jobs.TaskSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs deliveries, tries failed ones again and puts hopeless ones aside. */
class DeliveryTasks implements TaskSource {

    private static final Logger log = LoggerFactory.getLogger(DeliveryTasks.class);

    private final DeliveryHandlers handlers;
    private final DeadDeliveries dead;
    private final DeliveryProperties properties;
    private final TaskJson json;
    private final ObservationRegistry observations;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Backoff backoff;

    DeliveryTasks(
            DeliveryHandlers handlers,
            DeadDeliveries dead,
            DeliveryProperties properties,
            TaskJson json,
            ObservationRegistry observations,
            MeterRegistry meters,
            Clock clock) {
        this.handlers = handlers;
        this.dead = dead;
        this.properties = properties;
        this.json = json;
        this.observations = observations;
        this.meters = meters;
        this.clock = clock;
        this.backoff = new Backoff(properties.firstPause(), properties.longestPause());
    }

    @Override
    public List<? extends Task<?>> tasks() {
        return handlers.all().stream().map(this::task).toList();
    }

    private Task<Envelope> task(DeliveryHandler<?> handler) {
        return Tasks.oneTime(Deliveries.taskName(handler.name()), Envelope.class)
                .onFailure((failed, task) -> retryOrGiveUp(handler.name(), failed, task))
                .execute((task, context) -> deliver(handler, task, context));
    }

    private <T> void deliver(DeliveryHandler<T> handler, TaskInstance<Envelope> task, ExecutionContext context) {
        Envelope envelope = task.getData();
        var delivery = new DeliveryContext(
                envelope.id(), handler.name(), context.getExecution().consecutiveFailures + 1, envelope.sentAt());
        Observation.createNotStarted("quenty.deliveries.deliver", () -> receiver(envelope.trace()), observations)
                .contextualName("deliver " + handler.name())
                .lowCardinalityKeyValue("delivery", handler.name())
                .observe(() -> delivery.run(() -> handler.deliver(read(handler, envelope))));
    }

    private <T> T read(DeliveryHandler<T> handler, Envelope envelope) {
        return json.fromTree(envelope.payload(), handler.payload());
    }

    private void retryOrGiveUp(String handler, ExecutionComplete failed, ExecutionOperations<Envelope> task) {
        var execution = failed.getExecution();
        var envelope = (Envelope) execution.taskInstance.getData();
        int attempts = execution.consecutiveFailures + 1;
        Throwable cause = failed.getCause().orElseGet(() -> new IllegalStateException("failed without a cause"));
        Instant deadline = envelope.notBefore().plus(properties.giveUpAfter());
        Duration pause = backoff.after(attempts, RandomGenerator.getDefault());

        if (cause instanceof Undeliverable || clock.instant().plus(pause).isAfter(deadline)) {
            // First kept, then removed: killed in between, the delivery is tried and kept once more, under the same id.
            dead.keep(handler, Deliveries.keyOf(execution.getId()), envelope, attempts, cause);
            task.remove();
            meters.counter("quenty.deliveries.given.up", "delivery", handler).increment();
            log.error("Delivery {} {} is given up after {} attempts", handler, envelope.id(), attempts, cause);
        } else {
            task.reschedule(failed, clock.instant().plus(pause));
            log.warn(
                    "Delivery {} {} failed, attempt {}, next in {}: {}",
                    handler,
                    envelope.id(),
                    attempts,
                    pause,
                    cause.toString());
        }
    }

    private static ReceiverContext<Map<String, String>> receiver(Map<String, String> trace) {
        var context = new ReceiverContext<Map<String, String>>((carrier, name) -> carrier.get(name));
        context.setCarrier(trace);
        return context;
    }
}
