/** The day that loans live in, apart from the clock. */
@NullMarked
package com.quenty.microcredit.businessdates;

import org.jspecify.annotations.NullMarked;
