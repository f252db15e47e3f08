package com.quenty.analytics.alerts.messages;

import com.quenty.analytics.alerts.engine.AlertInstance;
import com.quenty.analytics.alerts.engine.InstanceState;
import com.quenty.analytics.alerts.engine.Notification;
import com.quenty.analytics.alerts.engine.TransitionReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as a webhook gets it. */
record MessageContent(
        @Schema(description = "`alert.firing`, `alert.ended` or `alert.test`.", example = "alert.firing")
        String type,

        @Schema(description = "When it was decided to tell it.")
        Instant timestamp,

        @Nullable String alertId,
        @Schema(example = "Few orders") String name,
        @Nullable String description,
        @Schema(example = "orders.placed") @Nullable String metricName,
        @Schema(example = "value < 100") @Nullable String condition,

        @Schema(description = "Labels that all of these instances have in common.")
        Map<String, String> labels,

        @Schema(description = "Nothing is new.") boolean repeated,
        List<Active> active,
        List<Ended> ended) {

    /** An instance that is not normal. */
    @Schema(name = "ToldActiveInstance")
    record Active(
            Map<String, String> labels,
            @Schema(example = "critical") String severity,
            InstanceState state,
            Instant activeAt,
            @Nullable BigDecimal value) {

        static Active of(AlertInstance instance) {
            return new Active(
                    instance.key().labels(),
                    instance.key().severity(),
                    instance.state(),
                    instance.activeAt(),
                    instance.lastValue());
        }
    }

    /** An instance that is no more. */
    @Schema(name = "ToldEndedInstance")
    record Ended(
            Map<String, String> labels,
            @Schema(example = "critical") String severity,
            TransitionReason reason,

            @Schema(description = "Whether it is known to be well; false where only its series is gone.")
            boolean recovered) {

        static Ended of(Notification.EndedInstance instance) {
            return new Ended(
                    instance.key().labels(),
                    instance.key().severity(),
                    instance.reason(),
                    instance.reason().isRecovery());
        }
    }

    static MessageContent of(ToldAlert alert, Notification notification, Instant at) {
        return new MessageContent(
                notification.active().isEmpty() ? "alert.ended" : "alert.firing",
                at,
                alert.alertId(),
                alert.name(),
                alert.description(),
                alert.metricName(),
                alert.condition(),
                notification.labels(),
                notification.repeated(),
                notification.active().stream().map(Active::of).toList(),
                notification.ended().stream().map(Ended::of).toList());
    }

    static MessageContent ofTest(String channelName, Instant at) {
        return new MessageContent(
                "alert.test",
                at,
                null,
                channelName,
                "A test, sent by hand.",
                null,
                null,
                Map.of(),
                false,
                List.of(),
                List.of());
    }

    /** One line. */
    String subject() {
        if (type.equals("alert.test")) {
            return "Test: " + name;
        }
        return active.isEmpty()
                ? "Ended: %s (%d)".formatted(name, ended.size())
                : "%s: %s (%d)".formatted(repeated ? "Still firing" : "Firing", name, active.size());
    }
}
