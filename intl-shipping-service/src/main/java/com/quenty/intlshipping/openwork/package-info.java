/** Manifests in hand for companies and people, which customer-service counts before it deactivates one of them. */
@NullMarked
@Reads("manifests")
package com.quenty.intlshipping.openwork;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
