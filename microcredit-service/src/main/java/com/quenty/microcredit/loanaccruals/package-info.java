/** Interest by the day up to which it has been earned, as accounting needs it. */
@NullMarked
@Owns("loan_accruals")
package com.quenty.microcredit.loanaccruals;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
