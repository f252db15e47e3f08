/**
 * Reports on one loan: its terms, plans, statement, quotes and history. Derived from a replay of its events, read only.
 */
@NullMarked
package com.quenty.microcredit.loanreports;

import org.jspecify.annotations.NullMarked;
