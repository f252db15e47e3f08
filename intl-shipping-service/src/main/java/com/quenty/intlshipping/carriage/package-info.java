/** Whether any carrier takes what is declared, before it can no longer be changed. */
@NullMarked
package com.quenty.intlshipping.carriage;

import org.jspecify.annotations.NullMarked;
