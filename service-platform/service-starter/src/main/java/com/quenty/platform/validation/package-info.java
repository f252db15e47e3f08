/** Shapes of values that several services take: codes of international standards. */
@NullMarked
package com.quenty.platform.validation;

import org.jspecify.annotations.NullMarked;
