/** How services tell analytics-service their figures. */
@NullMarked
package com.quenty.clients.analytics;

import org.jspecify.annotations.NullMarked;
