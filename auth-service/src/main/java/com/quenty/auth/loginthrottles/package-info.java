/** Growing waits after failed sign-ins, against guessing. */
@Owns({"login_throttles", "known_origins"})
@NullMarked
package com.quenty.auth.loginthrottles;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
