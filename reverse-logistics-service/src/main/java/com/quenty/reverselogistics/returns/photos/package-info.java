/** Photos of returned goods. */
@NullMarked
@Owns("return_photos")
@Reads("returns")
package com.quenty.reverselogistics.returns.photos;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
