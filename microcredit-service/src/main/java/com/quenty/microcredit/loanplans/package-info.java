/** The plan and the price of a loan of certain terms, and whether the product and the law allow it. */
@NullMarked
package com.quenty.microcredit.loanplans;

import org.jspecify.annotations.NullMarked;
