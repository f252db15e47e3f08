package com.quenty.pickup.plans;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxPickups of one plan
 * @param maxDepotKm straight from the depot to the nearest zone: beyond it no day is long enough
 * @param headStart between asking for a plan of today and the earliest leaving
 * @param pollEvery how often a search looks whether it was cancelled
 * @param searches at a time in this process; each holds a thread of the scheduler
 * @param attempts of a search that is interrupted again and again, before it is given up
 * @param abandonedAfter a plan that nothing has happened to for so long, and nobody searches for, is taken up again
 * @param again when a search tries again while others take the processors
 */
@ConfigurationProperties("quenty.pickup.plans")
record PlanProperties(
        @DefaultValue("2000") int maxPickups,
        @DefaultValue("500") int maxDepotKm,
        @DefaultValue("10m") Duration headStart,
        @DefaultValue("500ms") Duration pollEvery,
        @DefaultValue("2") int searches,
        @DefaultValue("5") int attempts,
        @DefaultValue("1m") Duration abandonedAfter,
        @DefaultValue("2s") Duration again) {}
