package com.quenty.analytics.alerts.engine;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert for one series.
 *
 * @param state never {@code normal}
 * @param target the state after the pending time
 * @param activeAt since when something has been the matter, without a pause
 * @param firedAt when the pending time ended; null while it runs
 * @param keptSince since when the condition no longer holds and the alert is kept firing; null while it holds
 * @param missedEvaluations in a row, without its series
 * @param lastValue null without readings
 */
public record AlertInstance(
        InstanceKey key,
        InstanceState state,
        InstanceState target,
        Instant activeAt,
        @Nullable Instant firedAt,
        @Nullable Instant keptSince,
        int missedEvaluations,
        @Nullable BigDecimal lastValue) {

    /** The condition no longer holds. */
    public boolean isRecovering() {
        return keptSince != null;
    }
}
