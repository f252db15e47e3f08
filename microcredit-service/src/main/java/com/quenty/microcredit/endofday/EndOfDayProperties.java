package com.quenty.microcredit.endofday;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param batchSize loans in one transaction: each is locked until its batch is through */
@Validated
@ConfigurationProperties("quenty.microcredit.end-of-day")
record EndOfDayProperties(
        @DefaultValue("100") @Min(1) @Max(1000) int batchSize) {}
