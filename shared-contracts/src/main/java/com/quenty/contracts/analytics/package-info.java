/** The contract of analytics-service: readings that its siblings record. */
@NullMarked
package com.quenty.contracts.analytics;

import org.jspecify.annotations.NullMarked;
