/** Every plan that a loan has had, written by the event that made it. */
@NullMarked
@Owns({"loan_schedules", "loan_schedule_rows"})
package com.quenty.microcredit.loanschedules;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
