/** Customers who pay a company no tax. */
@Owns("tax_exemptions")
@NullMarked
package com.quenty.order.taxexemptions;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
