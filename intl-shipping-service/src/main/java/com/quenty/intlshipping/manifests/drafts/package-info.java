/** Drafts of manifests with their contents, and reading manifests. */
@Reads({"manifests", "manifest_snapshots"})
@NullMarked
package com.quenty.intlshipping.manifests.drafts;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
