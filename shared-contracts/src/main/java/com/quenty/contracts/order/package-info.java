/** What siblings ask order-service. */
@NullMarked
package com.quenty.contracts.order;

import org.jspecify.annotations.NullMarked;
