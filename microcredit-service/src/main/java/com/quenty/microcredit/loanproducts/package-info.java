/** Loan products: templates with limits and rules, by version; every loan copies the rules it was made from. */
@NullMarked
package com.quenty.microcredit.loanproducts;

import org.jspecify.annotations.NullMarked;
