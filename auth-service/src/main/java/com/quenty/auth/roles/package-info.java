/** Roles and their grants; the rules for granting them. */
@Owns({"roles", "role_permissions"})
@Reads("permissions")
@NullMarked
package com.quenty.auth.roles;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
