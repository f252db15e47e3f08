/** A service that breaks every rule once, so that each rule is known to fire. */
@NullMarked
package com.quenty.planted;

import org.jspecify.annotations.NullMarked;
