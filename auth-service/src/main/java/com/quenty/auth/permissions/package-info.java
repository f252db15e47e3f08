/** The permissions of the suite, seeded from the catalogue. */
@Owns("permissions")
@NullMarked
package com.quenty.auth.permissions;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
