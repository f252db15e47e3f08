/** OAuth2 clients: our own services and other systems. */
@NullMarked
package com.quenty.auth.apiclients;

import org.jspecify.annotations.NullMarked;
