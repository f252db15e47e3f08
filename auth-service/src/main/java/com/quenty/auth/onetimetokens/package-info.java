/** Tokens that mails carry: proof of an address, or permission to set a password. */
@Owns("one_time_tokens")
@NullMarked
package com.quenty.auth.onetimetokens;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
