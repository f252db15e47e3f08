/** Companies, as far as sign-in depends on them. */
@NullMarked
package com.quenty.auth.knowncompanies;

import org.jspecify.annotations.NullMarked;
