/** What credit costs: dated rate tables, and the caps that the law of a country puts on them. */
@NullMarked
package com.quenty.microcredit.creditrates;

import org.jspecify.annotations.NullMarked;
