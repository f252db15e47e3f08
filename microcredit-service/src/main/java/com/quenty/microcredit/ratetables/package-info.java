/** Rate tables: what credit costs in a currency from a day on. */
@NullMarked
@Owns("rate_tables")
package com.quenty.microcredit.ratetables;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
