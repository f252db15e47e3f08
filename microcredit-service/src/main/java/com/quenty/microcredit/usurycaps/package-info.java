/** Usury caps: the highest rate that the law of a country allows from a day on. */
@NullMarked
@Owns("usury_caps")
package com.quenty.microcredit.usurycaps;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
