/** Tokens that mails carry: proof of an address, or permission to set a password. */
@NullMarked
package com.quenty.auth.onetimetokens;

import org.jspecify.annotations.NullMarked;
