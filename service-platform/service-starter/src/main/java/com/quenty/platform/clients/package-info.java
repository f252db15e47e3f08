/** Calls to sibling services: with a token, a time limit, a second try where it is safe, and one way to fail. */
@NullMarked
package com.quenty.platform.clients;

import org.jspecify.annotations.NullMarked;
