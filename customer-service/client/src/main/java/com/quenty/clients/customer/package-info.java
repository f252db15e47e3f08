/**
 * The client of customer-service that every sibling uses. Its package has {@code clients} in its name, so the
 * architecture rules treat it as what it is: no call from within a transaction, no contract beyond it.
 */
@NullMarked
package com.quenty.clients.customer;

import org.jspecify.annotations.NullMarked;
