/** Decisions on applications: by rules from score, rate and exposure, or by two people; each step is kept with its trace. */
@NullMarked
@Owns("credit_decisions")
package com.quenty.microcredit.decisions;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
