/** Messages about alerts to their receivers, by mail and by webhook: sent, retried, kept when they can't be delivered, replayed. */
@Owns("alert_messages")
@NullMarked
package com.quenty.analytics.alerts.messages;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
