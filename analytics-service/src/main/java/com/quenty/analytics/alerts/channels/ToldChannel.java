package com.quenty.analytics.alerts.channels;

import org.jspecify.annotations.Nullable;

/** A channel that a message goes to. */
public record ToldChannel(String channelId, @Nullable String companyId, String name) {}
