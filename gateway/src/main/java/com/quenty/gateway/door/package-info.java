/** Admission: tokens, public paths, unknown paths, headers for browsers. */
@NullMarked
package com.quenty.gateway.door;

import org.jspecify.annotations.NullMarked;
