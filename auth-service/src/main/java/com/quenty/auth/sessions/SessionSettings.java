package com.quenty.auth.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param refreshLife of one refresh token: a session that is not used for so long ends
 * @param maxLife after which everybody signs in anew
 * @param grace in which a refresh token that was used already answers its successor once more
 * @param remembered how long an ended session stays for whoever asks what happened
 */
@ConfigurationProperties("quenty.auth.sessions")
record SessionSettings(
        @DefaultValue("7d") Duration refreshLife,
        @DefaultValue("30d") Duration maxLife,
        @DefaultValue("20s") Duration grace,
        @DefaultValue("90d") Duration remembered) {}
