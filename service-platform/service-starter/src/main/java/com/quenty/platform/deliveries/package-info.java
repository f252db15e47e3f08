/** What must happen elsewhere after a commit: written with the work, delivered at least once, taken once. */
@NullMarked
package com.quenty.platform.deliveries;

import org.jspecify.annotations.NullMarked;
