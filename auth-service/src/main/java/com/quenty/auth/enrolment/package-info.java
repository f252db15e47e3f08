/** Self-registration, proof of an address, and the way back in after a forgotten password. */
@NullMarked
package com.quenty.auth.enrolment;

import org.jspecify.annotations.NullMarked;
