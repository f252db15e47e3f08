/** Other dates, rates and terms for loans under way: proposed by one person, decided by another. */
@NullMarked
package com.quenty.microcredit.reschedules;

import org.jspecify.annotations.NullMarked;
