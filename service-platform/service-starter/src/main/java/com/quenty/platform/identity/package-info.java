/** External ids: an upper-case prefix and a ULID. For numbers that people read aloud, a check digit. */
@NullMarked
package com.quenty.platform.identity;

import org.jspecify.annotations.NullMarked;
