/** Notices of manifests to siblings, after the commit. */
@NullMarked
package com.quenty.intlshipping.manifests.notices;

import org.jspecify.annotations.NullMarked;
