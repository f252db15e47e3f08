/** The contract of microcredit-service: loans, as far as siblings deal with them. */
@NullMarked
package com.quenty.contracts.microcredit;

import org.jspecify.annotations.NullMarked;
