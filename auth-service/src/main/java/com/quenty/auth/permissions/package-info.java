/** The permissions of the suite, seeded from the catalogue. */
@NullMarked
package com.quenty.auth.permissions;

import org.jspecify.annotations.NullMarked;
