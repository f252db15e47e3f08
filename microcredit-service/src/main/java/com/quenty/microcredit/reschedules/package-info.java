/** Other dates, rates and terms for loans under way: proposed by one person, decided by another. */
@NullMarked
@Owns("loan_reschedules")
package com.quenty.microcredit.reschedules;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
