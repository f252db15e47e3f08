/** The keys that sign access tokens, and their rotation. */
@Owns("signing_keys")
@NullMarked
package com.quenty.auth.signingkeys;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
