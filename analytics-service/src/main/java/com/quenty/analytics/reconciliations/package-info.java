/** Figures beside those of the services that own them. */
@Owns("reconciliations")
@NullMarked
package com.quenty.analytics.reconciliations;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
