/** Links that need no sign-in: signed, for one thing, and only for a time. */
@NullMarked
package com.quenty.reverselogistics.links;

import org.jspecify.annotations.NullMarked;
