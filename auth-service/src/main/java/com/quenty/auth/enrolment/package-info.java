/** Self-registration, verification of addresses, and reset of forgotten passwords. */
@NullMarked
package com.quenty.auth.enrolment;

import org.jspecify.annotations.NullMarked;
