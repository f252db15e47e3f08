/** Who may pass: tokens, public paths, unknown paths, what browsers are told. */
@NullMarked
package com.quenty.gateway.door;

import org.jspecify.annotations.NullMarked;
