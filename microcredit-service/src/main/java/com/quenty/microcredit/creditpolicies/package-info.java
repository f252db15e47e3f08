/** What is lent to whom: dated thresholds and the decision they lead to. */
@NullMarked
package com.quenty.microcredit.creditpolicies;

import org.jspecify.annotations.NullMarked;
