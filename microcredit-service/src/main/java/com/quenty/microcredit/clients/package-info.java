/** Calls of other services. */
@NullMarked
package com.quenty.microcredit.clients;

import org.jspecify.annotations.NullMarked;
