package com.quenty.reverselogistics.returns.refunds;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param followEvery pause between two looks after refunds that are on their way */
@ConfigurationProperties("quenty.reverselogistics.refunds")
record RefundProperties(@DefaultValue("15m") Duration followEvery) {}
