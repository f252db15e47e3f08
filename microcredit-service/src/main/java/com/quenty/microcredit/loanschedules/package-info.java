/** Every plan that a loan has had, written by the event that made it. */
@NullMarked
package com.quenty.microcredit.loanschedules;

import org.jspecify.annotations.NullMarked;
