/** Goods rules: goods that may not, or not without papers, leave a country or come into one, as dated data. */
@NullMarked
@Owns("goods_rules")
package com.quenty.intlshipping.goodsrules;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
