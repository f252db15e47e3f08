/** What the database says when it refuses. */
@NullMarked
package com.quenty.customer.storage;

import org.jspecify.annotations.NullMarked;
