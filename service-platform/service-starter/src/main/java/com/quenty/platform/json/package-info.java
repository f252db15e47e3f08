/** How JSON is read and written, the same for the wire, for JSONB columns and for stored answers. */
@NullMarked
package com.quenty.platform.json;

import org.jspecify.annotations.NullMarked;
