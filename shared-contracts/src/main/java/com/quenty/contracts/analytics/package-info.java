/** What analytics-service is told. */
@NullMarked
package com.quenty.contracts.analytics;

import org.jspecify.annotations.NullMarked;
