/** What is offered: terms, plan and price of a loan, sealed by a hash and signed as they are. */
@NullMarked
package com.quenty.microcredit.offers;

import org.jspecify.annotations.NullMarked;
