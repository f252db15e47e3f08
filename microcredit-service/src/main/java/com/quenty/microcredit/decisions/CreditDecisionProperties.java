package com.quenty.microcredit.decisions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param automaticAfter how long after the verification of the documents; until then people can have it decided at once */
@ConfigurationProperties("quenty.microcredit.decisions")
record CreditDecisionProperties(@DefaultValue("10s") Duration automaticAfter) {}
