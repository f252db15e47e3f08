/** The catalogue: the meaning of each metric, and the texts that are kept for it. */
@NullMarked
package com.quenty.analytics.metrics.catalogue;

import org.jspecify.annotations.NullMarked;
