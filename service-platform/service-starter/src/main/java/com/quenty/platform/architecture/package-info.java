/** What a package declares about itself, for the architecture tests of service-test to verify. */
@NullMarked
package com.quenty.platform.architecture;

import org.jspecify.annotations.NullMarked;
