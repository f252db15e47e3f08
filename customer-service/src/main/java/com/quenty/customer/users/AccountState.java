package com.quenty.customer.users;

import com.quenty.customer.clients.Login;

/**
 * The intended state of a login account, derived from the profile.
 *
 * @param signsIn the user is active, and so is their company if they have one
 */
record AccountState(Login login, boolean signsIn) {}
