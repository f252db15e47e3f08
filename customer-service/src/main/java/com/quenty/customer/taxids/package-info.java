/** The rules by which a country's tax numbers are told apart from typing errors. Pure: no I/O, no state. */
@NullMarked
package com.quenty.customer.taxids;

import org.jspecify.annotations.NullMarked;
