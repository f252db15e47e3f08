/** Problems, as kinds that know nothing of HTTP, and the one advice that does. */
@NullMarked
package com.quenty.platform.problem;

import org.jspecify.annotations.NullMarked;
