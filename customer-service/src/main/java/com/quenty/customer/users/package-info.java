/** Profiles of the people who use the suite, and their ties to login accounts. */
@NullMarked
package com.quenty.customer.users;

import org.jspecify.annotations.NullMarked;
