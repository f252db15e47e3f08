package com.quenty.auth.roles;

import com.quenty.platform.security.DataScope;
import com.quenty.platform.security.Permissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The grants of one or more roles together: all their permissions, and the widest of their scopes.
 *
 * @param roles names, in the order in which they were assigned
 * @param permissions wildcards unexpanded
 */
public record Grants(List<String> roles, Set<String> permissions, DataScope scope) {

    public static final Grants NONE = new Grants(List.of(), Set.of(), DataScope.OWN);

    /** The grants of both together. */
    public Grants and(Grants other) {
        var names = new ArrayList<>(roles);
        names.addAll(other.roles);
        var both = new TreeSet<>(permissions);
        both.addAll(other.permissions);
        return new Grants(List.copyOf(names), both, widest(scope, other.scope));
    }

    /**
     * These within a limit: only what both grant. A wildcard of one is narrowed to what the other names.
     *
     * @return the roles of these, with the permissions of both and the narrower scope
     */
    public Grants within(Grants limit) {
        var both = new TreeSet<String>();
        permissions.stream()
                .filter(permission -> Permissions.grant(limit.permissions, permission))
                .forEach(both::add);
        limit.permissions.stream()
                .filter(permission -> Permissions.grant(permissions, permission))
                .forEach(both::add);
        return new Grants(roles, both, scope.compareTo(limit.scope) <= 0 ? scope : limit.scope);
    }

    /** Whether these include everything that the others grant. */
    public boolean cover(Grants others) {
        return cover(others.permissions, others.scope);
    }

    public boolean cover(Collection<String> others, @Nullable DataScope otherScope) {
        return others.stream().allMatch(permission -> Permissions.grant(permissions, permission))
                && (otherScope == null || otherScope.compareTo(scope) <= 0);
    }

    private static DataScope widest(DataScope one, DataScope other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
