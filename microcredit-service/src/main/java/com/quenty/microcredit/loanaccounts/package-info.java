/**
 * The one place where loans are changed: an event is written, the replay says what follows, and columns, ledger, schedule and
 * history are brought in line in the same transaction, under the lock of the loan's row.
 *
 * <p>Order of locks: idempotency key, application, business date (shared), loan. Nobody locks two loans, except the end of day,
 * which takes them by their key.
 */
@NullMarked
package com.quenty.microcredit.loanaccounts;

import org.jspecify.annotations.NullMarked;
