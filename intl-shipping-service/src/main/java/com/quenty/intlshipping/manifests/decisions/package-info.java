/** Checking, freezing and deciding about manifests. */
@NullMarked
package com.quenty.intlshipping.manifests.decisions;

import org.jspecify.annotations.NullMarked;
