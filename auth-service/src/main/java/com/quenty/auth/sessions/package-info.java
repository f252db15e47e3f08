/** Sign-ins and the family of refresh tokens that belongs to each. */
@Owns({"sessions", "refresh_tokens"})
@NullMarked
package com.quenty.auth.sessions;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
