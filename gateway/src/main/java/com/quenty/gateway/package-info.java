/** The only public door. */
@NullMarked
package com.quenty.gateway;

import org.jspecify.annotations.NullMarked;
