/** Decisions on returns: approved or rejected by people, cancelled by the customer, expired with time. */
@NullMarked
package com.quenty.reverselogistics.returns.decisions;

import org.jspecify.annotations.NullMarked;
