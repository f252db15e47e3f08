package com.quenty.pickup.slots;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param horizon how far ahead places may be taken */
@ConfigurationProperties("quenty.pickup.slots")
record SlotProperties(@DefaultValue("366d") Duration horizon) {}
