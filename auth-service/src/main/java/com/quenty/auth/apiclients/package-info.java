/** OAuth2 clients: the services of the suite and other systems. */
@NullMarked
package com.quenty.auth.apiclients;

import org.jspecify.annotations.NullMarked;
