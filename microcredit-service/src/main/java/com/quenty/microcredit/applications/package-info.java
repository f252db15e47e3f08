/** From the wish for a loan to an offer that is accepted. */
@NullMarked
package com.quenty.microcredit.applications;

import org.jspecify.annotations.NullMarked;
