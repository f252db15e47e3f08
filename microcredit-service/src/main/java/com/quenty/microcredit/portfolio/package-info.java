/** Figures on all loans together. */
@NullMarked
@Reads({"credit_applications", "credit_decisions", "loans"})
package com.quenty.microcredit.portfolio;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
