/** Import rules: by which countries value goods at the border and charge duty, VAT and fees, as dated data. */
@NullMarked
@Owns("import_rules")
package com.quenty.intlshipping.importrules;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
