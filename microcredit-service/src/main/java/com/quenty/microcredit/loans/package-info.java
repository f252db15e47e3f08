/**
 * Loans: paid out, read, written off, aged. Also the one place where loans are changed: an event is written, the replay
 * gives the state, and the loan's row, its history and every {@link com.quenty.microcredit.loans.LoanProjection} follow
 * in the same transaction, under the lock of the loan's row.
 *
 * <p>Order of locks: idempotency key, application, business date (shared), loan. No transaction locks two loans, except
 * the end of day, which locks them in the order of their keys.
 */
@NullMarked
@Owns("loans")
package com.quenty.microcredit.loans;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
