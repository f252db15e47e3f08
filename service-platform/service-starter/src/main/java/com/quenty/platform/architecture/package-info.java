/** Declarations of packages about themselves, verified by the architecture tests of service-test. */
@NullMarked
package com.quenty.platform.architecture;

import org.jspecify.annotations.NullMarked;
