/** The end of the business day: loans are aged, offers and applications expire. */
@NullMarked
package com.quenty.microcredit.endofday;

import org.jspecify.annotations.NullMarked;
