package com.quenty.pickup.travel;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param roadFactor length of a road as a multiple of the straight line
 * @param speedKmh on empty roads
 * @param speedByHour share of that speed that traffic leaves in each of the 24 hours of the day, local to the depot
 * @param osrmUrl where OSRM's HTTP service listens; without it travel is estimated
 * @param osrmProfile the engine's profile
 * @param osrmTableSize places that it takes in one question, as its own max-table-size
 * @param osrmTimeout for one question
 * @param cachedLegs how many of its answers are kept, each for one pair of places
 * @param cachedFor how long
 */
@Validated
@ConfigurationProperties("quenty.pickup.travel")
record TravelProperties(
        @DefaultValue("1.3") @DecimalMin("1") @DecimalMax("10")
        double roadFactor,

        @DefaultValue("36") @DecimalMin("1") @DecimalMax("200")
        double speedKmh,

        @DefaultValue({
            "1", "1", "1", "1", "1", "0.95", "0.85", "0.65", "0.6", "0.75", "0.8", "0.8", "0.75", "0.75", "0.8", "0.8",
            "0.75", "0.6", "0.55", "0.65", "0.85", "0.95", "1", "1"
        })
        @Size(min = 24, max = 24)
        List<@DecimalMin("0.01") @DecimalMax("10") Double> speedByHour,

        @Nullable URI osrmUrl,

        @DefaultValue("driving") @Pattern(regexp = "[a-z0-9_-]+")
        String osrmProfile,

        @DefaultValue("100") @Min(2) @Max(10_000) int osrmTableSize,
        @DefaultValue("5s") Duration osrmTimeout,
        @DefaultValue("1000000") @Min(0) long cachedLegs,
        @DefaultValue("12h") Duration cachedFor) {}
