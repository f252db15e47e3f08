/** What drivers' devices record at the door. */
@NullMarked
package com.quenty.pickup.evidence;

import org.jspecify.annotations.NullMarked;
