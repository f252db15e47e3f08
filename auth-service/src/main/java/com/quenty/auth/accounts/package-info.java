/** Login accounts and their life. */
@Owns({"users", "user_roles"})
@Reads({"roles", "login_throttles"})
@NullMarked
package com.quenty.auth.accounts;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
