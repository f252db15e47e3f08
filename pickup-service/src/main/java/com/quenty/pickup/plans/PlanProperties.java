package com.quenty.pickup.plans;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxPickups of one plan
 * @param headStart between asking for a plan of today and the earliest leaving
 * @param pollEvery how often a search looks whether it was cancelled
 * @param searches at a time in this process; each holds a thread of the scheduler
 * @param again when a search tries again while others take the processors
 */
@ConfigurationProperties("quenty.pickup.plans")
record PlanProperties(
        @DefaultValue("2000") int maxPickups,
        @DefaultValue("10m") Duration headStart,
        @DefaultValue("500ms") Duration pollEvery,
        @DefaultValue("2") int searches,
        @DefaultValue("2s") Duration again) {}
