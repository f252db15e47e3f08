/** Names and addresses of the people that have accounts, in the form in which they are stored. */
@NullMarked
package com.quenty.auth.identities;

import org.jspecify.annotations.NullMarked;
