/** The rules of returns: what may come back, who decides, and what is deducted; dated, by category. */
@NullMarked
@Owns("return_rules")
package com.quenty.reverselogistics.rules;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
