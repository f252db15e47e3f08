/** Figures on all loans together. */
@NullMarked
package com.quenty.microcredit.portfolio;

import org.jspecify.annotations.NullMarked;
