package com.quenty.auth.accounts;

import com.quenty.auth.roles.Holder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made by somebody else than its holder.
 *
 * @param initialPassword to be changed at first sign-in; without one the holder is invited by mail
 * @param by who makes it, and with what he holds himself
 */
public record NewLogin(
        String userId,
        Identity identity,
        @Nullable String initialPassword,
        @Nullable String companyId,
        @Nullable String companyName,
        List<String> roles,
        Holder by) {}
