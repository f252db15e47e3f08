/** Credit policies: dated thresholds, and the decision they lead to. */
@NullMarked
@Owns("credit_policies")
package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
