/** What siblings ask microcredit-service and tell it. */
@NullMarked
package com.quenty.contracts.microcredit;

import org.jspecify.annotations.NullMarked;
