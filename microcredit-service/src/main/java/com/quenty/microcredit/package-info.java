/** Credit applications, scores, and a loan ledger that is right to the cent. */
@NullMarked
package com.quenty.microcredit;

import org.jspecify.annotations.NullMarked;
