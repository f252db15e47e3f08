/** What customer-service answers and takes from its siblings. */
@NullMarked
package com.quenty.contracts.customer;

import org.jspecify.annotations.NullMarked;
