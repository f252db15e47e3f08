/** Fees and penalties of single loans: added, listed, waived. */
@NullMarked
package com.quenty.microcredit.loancharges;

import org.jspecify.annotations.NullMarked;
