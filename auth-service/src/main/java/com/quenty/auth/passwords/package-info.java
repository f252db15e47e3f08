/** Rules for passwords; how they are hashed and verified. */
@NullMarked
package com.quenty.auth.passwords;

import org.jspecify.annotations.NullMarked;
