/** Defaults of every service: what is shown, measured and logged. */
@NullMarked
package com.quenty.platform.defaults;

import org.jspecify.annotations.NullMarked;
