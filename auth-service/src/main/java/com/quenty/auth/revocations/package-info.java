/** Sessions, tokens and keys that ended early, and the feed by which the gateway and all services learn of them. */
@Owns("revocations")
@NullMarked
package com.quenty.auth.revocations;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
