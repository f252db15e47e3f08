package com.quenty.clients.customer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param rememberedFor how long an active customer or company is not asked for again */
@ConfigurationProperties("quenty.customer-client")
record CustomerClientProperties(@DefaultValue("10s") Duration rememberedFor) {}
