/** Login accounts and their life. */
@NullMarked
package com.quenty.auth.accounts;

import org.jspecify.annotations.NullMarked;
