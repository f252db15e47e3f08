/** People by what they may do, for services that assign work to them. */
@Reads({"users", "user_roles", "roles", "role_permissions", "permissions"})
@NullMarked
package com.quenty.auth.accounts.holders;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
