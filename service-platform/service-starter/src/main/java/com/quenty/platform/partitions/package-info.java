/** Monthly partitions: made ahead, caught by a default, detached when their time is over. */
@NullMarked
package com.quenty.platform.partitions;

import org.jspecify.annotations.NullMarked;
