/** User profiles, companies and the document types they are known by. */
@NullMarked
package com.quenty.customer;

import org.jspecify.annotations.NullMarked;
