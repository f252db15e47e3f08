/** The sibling services as this one sees them. */
@NullMarked
package com.quenty.intlshipping.clients;

import org.jspecify.annotations.NullMarked;
