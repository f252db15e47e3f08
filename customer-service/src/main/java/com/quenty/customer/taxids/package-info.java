/** The rules by which a country's tax numbers can be told from typing errors. Pure: no I/O, no state. */
@NullMarked
package com.quenty.customer.taxids;

import org.jspecify.annotations.NullMarked;
