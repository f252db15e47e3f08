package com.quenty.microcredit.applications;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param after documents are verified: so long whoever verified them can have it decided at once and see the answer */
@ConfigurationProperties("quenty.automatic-decisions")
record AutomaticDecisionProperties(@DefaultValue("10s") Duration after) {}
