/** The sibling services as this one sees them. */
@NullMarked
package com.quenty.analytics.clients;

import org.jspecify.annotations.NullMarked;
