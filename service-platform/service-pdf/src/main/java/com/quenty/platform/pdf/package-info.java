/** PDF documents from HTML. */
@NullMarked
package com.quenty.platform.pdf;

import org.jspecify.annotations.NullMarked;
