/** Credit applications, with their documents and their lifecycle. */
@NullMarked
@Owns("credit_applications")
package com.quenty.microcredit.applications;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
