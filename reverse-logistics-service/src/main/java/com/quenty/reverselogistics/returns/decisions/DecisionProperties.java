package com.quenty.reverselogistics.returns.decisions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param expireEvery pause between two looks for returns whose goods did not come in time */
@ConfigurationProperties("quenty.reverselogistics.decisions")
record DecisionProperties(@DefaultValue("15m") Duration expireEvery) {}
