/** Measured comparisons: each figure is a ratio or a total of one run on one machine, held against the agreed budgets. */
@NullMarked
package com.quenty.bench;

import org.jspecify.annotations.NullMarked;
