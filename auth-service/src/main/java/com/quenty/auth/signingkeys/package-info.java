/** The keys that sign access tokens, and their rotation. */
@NullMarked
package com.quenty.auth.signingkeys;

import org.jspecify.annotations.NullMarked;
