/** Metrics of all services, and the question that everything else asks about them. */
@NullMarked
package com.quenty.analytics.metrics;

import org.jspecify.annotations.NullMarked;
