package com.quenty.customer.users;

import com.quenty.customer.clients.Login;

/**
 * What a login account should be like, as the profile says.
 *
 * @param signsIn the user is active, and his company is or he has none
 */
record AccountState(Login login, boolean signsIn) {}
