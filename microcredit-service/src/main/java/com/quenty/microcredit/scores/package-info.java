/** Credit scores, from 300 to 850: how likely a customer is to repay, and the reasons. */
@NullMarked
@Owns("credit_scores")
package com.quenty.microcredit.scores;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
