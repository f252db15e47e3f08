/** The contracts of auth-service: accounts, known companies, revocations. */
@NullMarked
package com.quenty.contracts.auth;

import org.jspecify.annotations.NullMarked;
