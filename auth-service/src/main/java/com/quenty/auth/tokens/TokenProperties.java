package com.quenty.auth.tokens;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param accessLife lifetime of an access token */
@ConfigurationProperties("quenty.auth.tokens")
public record TokenProperties(@DefaultValue("15m") Duration accessLife) {}
