/** The further way of returned goods, told to order-service, in whose quarantine they lie. */
@NullMarked
package com.quenty.reverselogistics.returns.dispositions;

import org.jspecify.annotations.NullMarked;
