/** What every table of ours has in common. */
@NullMarked
package com.quenty.platform.persistence;

import org.jspecify.annotations.NullMarked;
