/** The sibling that keeps the profiles of accounts. */
@NullMarked
package com.quenty.auth.clients;

import org.jspecify.annotations.NullMarked;
