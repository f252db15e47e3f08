/** The columns that all tables have: keys, times, versions. */
@NullMarked
package com.quenty.platform.persistence;

import org.jspecify.annotations.NullMarked;
