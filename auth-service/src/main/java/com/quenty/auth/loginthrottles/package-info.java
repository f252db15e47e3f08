/** Growing waits after failed sign-ins, against guessing. */
@NullMarked
package com.quenty.auth.loginthrottles;

import org.jspecify.annotations.NullMarked;
