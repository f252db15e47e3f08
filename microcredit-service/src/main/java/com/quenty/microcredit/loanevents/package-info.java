/** The events of loans as they are stored: written once, never changed. */
@NullMarked
@Owns("loan_events")
package com.quenty.microcredit.loanevents;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
