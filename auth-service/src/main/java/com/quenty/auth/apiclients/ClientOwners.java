package com.quenty.auth.apiclients;

import com.quenty.auth.roles.Grants;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people who own API clients; implemented by the package that owns the accounts. */
public interface ClientOwners {

    /** @param grants what they hold at this moment */
    record Owner(@Nullable String companyId, Grants grants) {}

    /** Empty when there is no such account, or its holder can't sign in. */
    Optional<Owner> find(String userId);
}
