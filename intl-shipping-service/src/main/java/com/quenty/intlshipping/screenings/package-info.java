/** Screenings: names of a manifest as they were compared with a list of denied parties, and people who cleared them. */
@NullMarked
@Owns("screenings")
package com.quenty.intlshipping.screenings;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
