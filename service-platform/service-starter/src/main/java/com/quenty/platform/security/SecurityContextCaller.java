package com.quenty.platform.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller whose request this thread answers. */
class SecurityContextCaller implements CurrentCaller {

    @Override
    public Optional<Caller> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication
                ? Optional.of(authentication.getPrincipal())
                : Optional.empty();
    }
}
