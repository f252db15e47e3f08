/** Mails that carry a one-time token. */
@NullMarked
package com.quenty.auth.letters;

import org.jspecify.annotations.NullMarked;
