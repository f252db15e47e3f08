/** Asking once more, before goods leave: rules, the company, the order and its units. */
@Reads({"manifests", "manifest_items"})
@NullMarked
package com.quenty.intlshipping.manifests.departures;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
