/** Receivers of webhooks about alerts, and the secrets by which messages to them are signed. */
@Owns({"alert_channels", "alert_channel_secrets"})
@NullMarked
package com.quenty.analytics.alerts.channels;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
