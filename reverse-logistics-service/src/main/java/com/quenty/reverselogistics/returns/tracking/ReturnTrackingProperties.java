package com.quenty.reverselogistics.returns.tracking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param linkValidFor how long a tracking link is good */
@ConfigurationProperties("quenty.reverselogistics.tracking-links")
record ReturnTrackingProperties(@DefaultValue("90d") Duration linkValidFor) {}
