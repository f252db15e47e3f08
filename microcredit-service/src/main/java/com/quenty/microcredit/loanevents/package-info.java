/** The events of loans as they are stored: written once, never changed. */
@NullMarked
package com.quenty.microcredit.loanevents;

import org.jspecify.annotations.NullMarked;
