/** The append-only audit of sign-ins, failures and grants. */
@NullMarked
package com.quenty.auth.audit;

import org.jspecify.annotations.NullMarked;
