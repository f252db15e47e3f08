/** How likely a customer is to repay, from 300 to 850, and why. */
@NullMarked
package com.quenty.microcredit.scores;

import org.jspecify.annotations.NullMarked;
