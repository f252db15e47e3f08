/** Alerts: conditions on metrics, judged again and again, with the channels that they tell. */
@Owns({"alerts", "alert_instances", "alert_transitions", "alert_groups"})
@Reads("metrics")
@NullMarked
package com.quenty.analytics.alerts;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
