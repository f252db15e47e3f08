/** The business date: the day that loans are in, apart from the clock. */
@NullMarked
package com.quenty.microcredit.businessdates;

import org.jspecify.annotations.NullMarked;
