/** Papers that go with a shipment abroad: made from the rows of its manifest, and kept nowhere. */
@NullMarked
package com.quenty.intlshipping.papers;

import org.jspecify.annotations.NullMarked;
