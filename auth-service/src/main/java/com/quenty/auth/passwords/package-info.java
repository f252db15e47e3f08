/** What a password must be, and how it is hashed and verified. */
@NullMarked
package com.quenty.auth.passwords;

import org.jspecify.annotations.NullMarked;
