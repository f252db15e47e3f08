/** How much credit a customer has, or has been offered, against the limit of the policy. */
@NullMarked
package com.quenty.microcredit.exposures;

import org.jspecify.annotations.NullMarked;
