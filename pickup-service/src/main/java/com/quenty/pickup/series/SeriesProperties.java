package com.quenty.pickup.series;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param horizon how far ahead pickups of series are booked
 * @param every pause between two runs of the job that books them
 */
@ConfigurationProperties("quenty.pickup.series")
record SeriesProperties(
        @DefaultValue("28d") Period horizon,
        @DefaultValue("10m") Duration every) {}
