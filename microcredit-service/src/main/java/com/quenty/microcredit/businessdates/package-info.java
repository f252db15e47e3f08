/** The business date: the day that loans are in, apart from the clock. */
@NullMarked
@Owns("business_dates")
package com.quenty.microcredit.businessdates;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
