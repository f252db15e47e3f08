package com.quenty.analytics.alerts;

import com.quenty.analytics.alerts.engine.AlertInstance;
import com.quenty.analytics.alerts.engine.InstanceState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The instances of an alert that are not normal. */
record AlertInstancesResponse(
        @Schema(example = "ALR-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String alertId, List<Instance> instances) {

    /** An alert for one series that is not normal. */
    @Schema(name = "AlertInstance")
    record Instance(
            Map<String, String> labels,
            @Schema(example = "critical") String severity,
            @Schema(example = "firing") InstanceState state,

            @Schema(description = "Since when something has been the matter.")
            Instant activeAt,

            @Schema(description = "When the pending time ended; null while it runs.") @Nullable
            Instant firedAt,

            @Schema(description = "The condition no longer holds, and it is kept firing for a while.")
            boolean isRecovering,

            @Schema(example = "75") @Nullable BigDecimal value) {

        static Instance of(AlertInstance instance) {
            return new Instance(
                    instance.key().labels(),
                    instance.key().severity(),
                    instance.state(),
                    instance.activeAt(),
                    instance.firedAt(),
                    instance.isRecovering(),
                    instance.lastValue());
        }
    }

    static AlertInstancesResponse of(String alertId, Collection<AlertInstance> instances) {
        return new AlertInstancesResponse(
                alertId, instances.stream().map(Instance::of).toList());
    }
}
