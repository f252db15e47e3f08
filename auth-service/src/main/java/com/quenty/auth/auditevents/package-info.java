/** The append-only audit of sign-ins, failures and grants. */
@NullMarked
package com.quenty.auth.auditevents;

import org.jspecify.annotations.NullMarked;
