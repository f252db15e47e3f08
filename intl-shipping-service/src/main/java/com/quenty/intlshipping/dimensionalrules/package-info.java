/** Billable weights: how carriers round sides and weights and by what they divide a volume, as dated data. */
@NullMarked
@Owns("dimensional_rules")
package com.quenty.intlshipping.dimensionalrules;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
