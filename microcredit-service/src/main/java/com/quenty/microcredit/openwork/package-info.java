/** Open work for customers and companies, which customer-service counts before it deactivates one of them. */
@NullMarked
@Reads({"credit_applications", "loans"})
package com.quenty.microcredit.openwork;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
