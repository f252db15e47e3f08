/** States declared once, in the enum that names them; an illegal move always throws. */
@NullMarked
package com.quenty.platform.lifecycle;

import org.jspecify.annotations.NullMarked;
