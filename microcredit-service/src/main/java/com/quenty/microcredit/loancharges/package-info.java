/** Fees and penalties of single loans: added, looked at, let off. */
@NullMarked
package com.quenty.microcredit.loancharges;

import org.jspecify.annotations.NullMarked;
