/** The way of returned goods to the warehouse: collected by a driver, or sent by the customer. */
@NullMarked
package com.quenty.reverselogistics.returns.collections;

import org.jspecify.annotations.NullMarked;
