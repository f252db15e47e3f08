/** External ids: an upper-case prefix and a ULID. */
@NullMarked
package com.quenty.platform.identity;

import org.jspecify.annotations.NullMarked;
