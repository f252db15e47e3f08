/** The contracts of order-service: orders, products, purchase histories, sales. */
@NullMarked
package com.quenty.contracts.order;

import org.jspecify.annotations.NullMarked;
