/** Business figures of all services: metrics, dashboards, reports and alerts. */
@NullMarked
package com.quenty.analytics;

import org.jspecify.annotations.NullMarked;
