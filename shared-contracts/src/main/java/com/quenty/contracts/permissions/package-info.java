/** The one catalogue of permissions, seeded into auth_db and named by endpoints. */
@NullMarked
package com.quenty.contracts.permissions;

import org.jspecify.annotations.NullMarked;
