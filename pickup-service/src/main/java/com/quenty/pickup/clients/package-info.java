/** The sibling services, which no other package knows. */
@NullMarked
package com.quenty.pickup.clients;

import org.jspecify.annotations.NullMarked;
