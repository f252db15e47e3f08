/** Countries and territories, with the zone they belong to and whether anything is shipped there. */
@NullMarked
@Owns("countries")
package com.quenty.intlshipping.countries;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
