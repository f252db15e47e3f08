/** Companies: who they are, whether they are active and verified. */
@NullMarked
package com.quenty.customer.companies;

import org.jspecify.annotations.NullMarked;
