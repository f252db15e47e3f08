/** How often a principal or an address may ask. */
@NullMarked
package com.quenty.gateway.limits;

import org.jspecify.annotations.NullMarked;
