/** The contracts of customer-service: customers, their profiles, companies. */
@NullMarked
package com.quenty.contracts.customer;

import org.jspecify.annotations.NullMarked;
