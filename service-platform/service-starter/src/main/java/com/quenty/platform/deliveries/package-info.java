/** Messages to sibling services: written in the transaction of the work, delivered at least once, handled once. */
@NullMarked
package com.quenty.platform.deliveries;

import org.jspecify.annotations.NullMarked;
