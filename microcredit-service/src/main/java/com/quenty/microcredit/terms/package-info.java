/** The terms that lender and borrower agree on. Values only; schedules and states are derived from them elsewhere. */
@NullMarked
package com.quenty.microcredit.terms;

import org.jspecify.annotations.NullMarked;
