package com.quenty.analytics.dashboards;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CallerAuthentication;
import com.quenty.platform.security.RowScope;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who looks at dashboards.
 *
 * @param scope whose rows they see
 * @param roles as their token says
 */
record DashboardViewer(String id, RowScope scope, List<String> roles) {

    DashboardViewer {
        roles = List.copyOf(roles);
    }

    static DashboardViewer of(Caller caller) {
        var roles =
                SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication
                        ? Objects.requireNonNullElse(
                                authentication.getCredentials().getClaimAsStringList("roles"), List.<String>of())
                        : List.<String>of();
        return new DashboardViewer(caller.id(), RowScope.of(caller), roles);
    }
}
