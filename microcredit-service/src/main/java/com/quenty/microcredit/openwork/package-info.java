/** What is in hand for customers and companies, for those who ask before one of them is deactivated. */
@NullMarked
package com.quenty.microcredit.openwork;

import org.jspecify.annotations.NullMarked;
