/** Sign-ins and the family of refresh tokens that belongs to each. */
@NullMarked
package com.quenty.auth.sessions;

import org.jspecify.annotations.NullMarked;
