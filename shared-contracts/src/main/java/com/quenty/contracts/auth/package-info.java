/** The contracts of auth-service: accounts, their permissions, known companies, revocations. */
@NullMarked
package com.quenty.contracts.auth;

import org.jspecify.annotations.NullMarked;
