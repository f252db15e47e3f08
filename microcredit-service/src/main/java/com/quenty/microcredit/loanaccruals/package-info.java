/** Interest by the day up to which it has been earned, as accounting needs it. */
@NullMarked
package com.quenty.microcredit.loanaccruals;

import org.jspecify.annotations.NullMarked;
