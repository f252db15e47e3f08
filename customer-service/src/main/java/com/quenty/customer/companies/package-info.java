/** Companies: their registration, whether they are active, and their verification. */
@NullMarked
@Owns("companies")
package com.quenty.customer.companies;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
