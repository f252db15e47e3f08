/** Events of others who have no token of ours, believed by their signature. */
@NullMarked
package com.quenty.platform.webhooks;

import org.jspecify.annotations.NullMarked;
