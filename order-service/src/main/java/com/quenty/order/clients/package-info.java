/** The sibling services, which no other package knows. */
@NullMarked
package com.quenty.order.clients;

import org.jspecify.annotations.NullMarked;
