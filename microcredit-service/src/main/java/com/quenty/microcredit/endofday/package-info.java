/** The turn of the business day: loans are aged, what has run out expires. */
@NullMarked
package com.quenty.microcredit.endofday;

import org.jspecify.annotations.NullMarked;
