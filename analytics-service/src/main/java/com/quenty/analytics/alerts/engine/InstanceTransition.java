package com.quenty.analytics.alerts.engine;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A move of an instance. */
public record InstanceTransition(
        InstanceKey key,
        InstanceState from,
        InstanceState to,
        TransitionReason reason,
        Instant at,
        @Nullable BigDecimal value) {}
