/** When an instalment falls due and what is asked then, and what the whole costs a year. Pure arithmetic. */
@NullMarked
package com.quenty.microcredit.schedules;

import org.jspecify.annotations.NullMarked;
