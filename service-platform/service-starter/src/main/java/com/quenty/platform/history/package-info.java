/** Who moved what from which state to which, when and why; written once and never changed. */
@NullMarked
package com.quenty.platform.history;

import org.jspecify.annotations.NullMarked;
