/** From the wish for a loan to the decision: policy, rate, limits of the law. */
@NullMarked
package com.quenty.microcredit.applications;

import org.jspecify.annotations.NullMarked;
