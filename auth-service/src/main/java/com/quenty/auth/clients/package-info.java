/** The sibling that keeps the profiles of our accounts. */
@NullMarked
package com.quenty.auth.clients;

import org.jspecify.annotations.NullMarked;
