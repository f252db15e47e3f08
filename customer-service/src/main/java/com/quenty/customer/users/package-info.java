/** Profiles of users, kept in step with their login accounts in auth-service. */
@NullMarked
@Owns("users")
package com.quenty.customer.users;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
