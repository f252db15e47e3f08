/** Records that drivers' devices make at the door. */
@NullMarked
package com.quenty.pickup.evidence;

import org.jspecify.annotations.NullMarked;
