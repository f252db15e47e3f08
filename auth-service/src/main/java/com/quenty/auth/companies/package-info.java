/** Companies as far as signing in depends on them. */
@NullMarked
package com.quenty.auth.companies;

import org.jspecify.annotations.NullMarked;
