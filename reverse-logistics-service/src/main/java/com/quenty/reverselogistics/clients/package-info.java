/** The sibling services, which no other package knows. */
@NullMarked
package com.quenty.reverselogistics.clients;

import org.jspecify.annotations.NullMarked;
