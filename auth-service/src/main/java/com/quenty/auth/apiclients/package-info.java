/** OAuth2 clients: the services of the suite and other systems. */
@Owns({"api_clients", "api_client_permissions"})
@Reads("permissions")
@NullMarked
package com.quenty.auth.apiclients;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
