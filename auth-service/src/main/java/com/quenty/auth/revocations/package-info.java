/** Sessions, tokens and keys that ended early, and the feed by which the gateway learns of them. */
@NullMarked
package com.quenty.auth.revocations;

import org.jspecify.annotations.NullMarked;
