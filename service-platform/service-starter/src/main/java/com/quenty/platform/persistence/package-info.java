/** What all tables have in common: keys, times, versions. */
@NullMarked
package com.quenty.platform.persistence;

import org.jspecify.annotations.NullMarked;
