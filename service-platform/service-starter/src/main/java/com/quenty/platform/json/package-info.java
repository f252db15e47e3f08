/** JSON, read and written in the same way for the wire, for JSONB columns and for stored answers. */
@NullMarked
package com.quenty.platform.json;

import org.jspecify.annotations.NullMarked;
