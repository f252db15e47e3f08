/** Roles and their grants; the rules for granting them. */
@NullMarked
package com.quenty.auth.roles;

import org.jspecify.annotations.NullMarked;
