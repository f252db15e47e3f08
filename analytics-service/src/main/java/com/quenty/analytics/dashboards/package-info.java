/** Dashboards: widgets over metrics, in their versions, and who sees them. */
@Owns({"dashboards", "dashboard_versions"})
@NullMarked
package com.quenty.analytics.dashboards;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
