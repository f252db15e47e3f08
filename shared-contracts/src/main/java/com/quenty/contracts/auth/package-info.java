/** What auth-service answers and takes from its siblings. */
@NullMarked
package com.quenty.contracts.auth;

import org.jspecify.annotations.NullMarked;
