/** Accounts, roles, permissions, sessions and signing keys; the only issuer of tokens. */
@NullMarked
package com.quenty.auth;

import org.jspecify.annotations.NullMarked;
