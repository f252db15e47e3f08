/** What lender and borrower agree on, in all its parts. Values only; what follows from them is worked out elsewhere. */
@NullMarked
package com.quenty.microcredit.terms;

import org.jspecify.annotations.NullMarked;
