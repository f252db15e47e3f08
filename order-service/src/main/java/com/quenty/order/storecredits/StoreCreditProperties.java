package com.quenty.order.storecredits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param validDays how long store credit can be spent, the day of its grant included */
@ConfigurationProperties("quenty.order.store-credits")
record StoreCreditProperties(@DefaultValue("730") int validDays) {}
