/** What may be lent and by which rules: the templates that every loan copies. */
@NullMarked
package com.quenty.microcredit.loanproducts;

import org.jspecify.annotations.NullMarked;
