package com.quenty.order.clients;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param rememberedFor how long whoever was found in business is not asked for again */
@ConfigurationProperties("quenty.order.customers")
record CustomerProperties(@DefaultValue("10s") Duration rememberedFor) {}
