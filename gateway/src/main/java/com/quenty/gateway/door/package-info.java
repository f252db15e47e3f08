/** Who may pass: tokens, what has ended early, public paths, headers for browsers. */
@NullMarked
package com.quenty.gateway.door;

import org.jspecify.annotations.NullMarked;
