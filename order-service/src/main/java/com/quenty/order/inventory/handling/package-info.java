/** Movements of stock by hand: receive, issue, adjust, quarantine, reverse. */
@NullMarked
package com.quenty.order.inventory.handling;

import org.jspecify.annotations.NullMarked;
