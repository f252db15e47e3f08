/** Companies, as far as sign-in depends on them. */
@Owns("known_companies")
@NullMarked
package com.quenty.auth.knowncompanies;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
