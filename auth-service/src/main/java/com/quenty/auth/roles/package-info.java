/** Roles, what they grant, and what one holder may grant another. */
@NullMarked
package com.quenty.auth.roles;

import org.jspecify.annotations.NullMarked;
