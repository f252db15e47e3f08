/** Figures over many orders. */
@NullMarked
package com.quenty.order.statistics;

import org.jspecify.annotations.NullMarked;
