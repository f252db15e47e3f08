package com.quenty.analytics.alerts;

import com.quenty.analytics.alerts.engine.InstanceState;
import com.quenty.analytics.alerts.engine.InstanceTransition;
import com.quenty.analytics.alerts.engine.TransitionReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A move of an instance. */
record TransitionResponse(
        Map<String, String> labels,
        @Schema(example = "critical") String severity,
        @Schema(example = "pending") InstanceState from,
        @Schema(example = "firing") InstanceState to,
        TransitionReason reason,
        @Schema(example = "75") @Nullable BigDecimal value,
        Instant occurredAt) {

    static TransitionResponse of(InstanceTransition move) {
        return new TransitionResponse(
                move.key().labels(),
                move.key().severity(),
                move.from(),
                move.to(),
                move.reason(),
                move.value(),
                move.at());
    }
}
