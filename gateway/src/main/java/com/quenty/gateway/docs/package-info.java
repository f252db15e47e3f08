/** One page with the API documents of all services. */
@NullMarked
package com.quenty.gateway.docs;

import org.jspecify.annotations.NullMarked;
