/** The append-only audit of sign-ins, failures and grants. */
@Owns("audit_events")
@NullMarked
package com.quenty.auth.auditevents;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
