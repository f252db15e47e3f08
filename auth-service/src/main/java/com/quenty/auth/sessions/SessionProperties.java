package com.quenty.auth.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param refreshLife lifetime of one refresh token: a session that is not used for so long ends
 * @param maxLife time after which a session ends even if it is used
 * @param grace period in which a used refresh token is answered with its successor again
 * @param remembered how long an ended session is kept for investigations
 */
@ConfigurationProperties("quenty.auth.sessions")
record SessionProperties(
        @DefaultValue("7d") Duration refreshLife,
        @DefaultValue("30d") Duration maxLife,
        @DefaultValue("20s") Duration grace,
        @DefaultValue("90d") Duration remembered) {}
