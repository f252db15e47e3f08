/** Which tokens and keys have ended before their time, as the issuer tells all verifiers. */
@NullMarked
package com.quenty.platform.revocations;

import org.jspecify.annotations.NullMarked;
