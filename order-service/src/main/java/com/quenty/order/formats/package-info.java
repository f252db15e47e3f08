/** How text is written that people type. */
@NullMarked
package com.quenty.order.formats;

import org.jspecify.annotations.NullMarked;
