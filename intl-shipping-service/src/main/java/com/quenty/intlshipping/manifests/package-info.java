/** Shipments abroad and their items. */
@NullMarked
@Owns({"manifests", "manifest_items"})
package com.quenty.intlshipping.manifests;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
