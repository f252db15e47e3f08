/** Who may reach how far. */
@NullMarked
package com.quenty.microcredit.access;

import org.jspecify.annotations.NullMarked;
