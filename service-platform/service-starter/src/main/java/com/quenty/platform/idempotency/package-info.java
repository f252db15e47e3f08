/** A POST that comes twice with one {@code Idempotency-Key} is done once. */
@NullMarked
package com.quenty.platform.idempotency;

import org.jspecify.annotations.NullMarked;
