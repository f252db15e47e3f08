/** Times in which instances of alerts with certain labels are not told. */
@Owns("alert_silences")
@NullMarked
package com.quenty.analytics.alerts.silences;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
