/** Shipments abroad: their pieces, items, parties and their way from a draft to the recipient. */
@NullMarked
@Owns({"manifests", "manifest_items", "manifest_pieces", "manifest_snapshots"})
package com.quenty.intlshipping.manifests;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
