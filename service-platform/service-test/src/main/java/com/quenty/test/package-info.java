/** How a service is tested: real PostgreSQL, minted tokens, stand-ins for siblings, the rules that hold for all ten. */
@NullMarked
package com.quenty.test;

import org.jspecify.annotations.NullMarked;
