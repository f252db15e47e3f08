/** Loans as people deal with them: paid out, looked at, charged, written off. */
@NullMarked
package com.quenty.microcredit.loans;

import org.jspecify.annotations.NullMarked;
