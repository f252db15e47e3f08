/** What the database says when it refuses. */
@NullMarked
package com.quenty.order.storage;

import org.jspecify.annotations.NullMarked;
