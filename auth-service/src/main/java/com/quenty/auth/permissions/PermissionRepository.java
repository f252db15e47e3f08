package com.quenty.auth.permissions;

import com.quenty.contracts.permissions.PermissionCatalogue;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Permissions as rows, derived from the catalogue. A permission that the catalogue drops becomes inactive but stays,
 * because roles and clients refer to it.
 */
@Repository
public class PermissionRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    PermissionRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Brings the table up to the catalogue: each permission, and the wildcards that roles may hold. */
    @Transactional
    public void seed() {
        var known = new TreeSet<String>();
        known.add(seed("*", "*", "*", "Everything", false));
        for (var permission : PermissionCatalogue.PERMISSIONS) {
            known.add(seed(
                    permission.name(), permission.resource(), permission.action(), permission.description(), false));
            known.add(seed(
                    permission.resource() + ":*",
                    permission.resource(),
                    "*",
                    "Everything about " + permission.resource().replace('-', ' '),
                    false));
        }
        for (var permission : PermissionCatalogue.INTERNAL_PERMISSIONS) {
            known.add(seed(
                    permission.name(), permission.resource(), permission.action(), permission.description(), true));
        }
        jdbc.sql("UPDATE permissions SET is_active = (name IN (:known)) WHERE is_active <> (name IN (:known))")
                .param("known", known)
                .update();
    }

    /**
     * Surrogate keys of permissions that people and API clients may hold.
     *
     * @throws PermissionProblems.UnknownPermission for a name that is not in the catalogue, or only for services
     */
    public Set<Integer> idsOf(Collection<String> names, String pointer) {
        return Set.copyOf(ids(names, false, pointer).values());
    }

    /** As {@link #idsOf}, for services, which may also hold internal ones. */
    public Set<Integer> idsForService(Collection<String> names) {
        return Set.copyOf(ids(names, true, "").values());
    }

    private Map<String, Integer> ids(Collection<String> names, boolean internalToo, String pointer) {
        var found = new HashMap<String, Integer>();
        if (!names.isEmpty()) {
            jdbc.sql("""
                    SELECT id, name FROM permissions
                    WHERE name IN (:names) AND is_active AND (:internal OR NOT is_internal)
                    """).param("names", names).param("internal", internalToo).query(row -> {
                found.put(row.getString("name"), row.getInt("id"));
            });
        }
        var unknown =
                names.stream().filter(name -> !found.containsKey(name)).collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new PermissionProblems.UnknownPermission(unknown, pointer);
        }
        return found;
    }

    private String seed(String name, String resource, String action, String description, boolean internal) {
        jdbc.sql("""
                INSERT INTO permissions (permission_id, name, resource, action, description, is_internal, created_at)
                VALUES (:id, :name, :resource, :action, :description, :internal, :now)
                ON CONFLICT (name) DO UPDATE
                SET description = excluded.description, is_internal = excluded.is_internal
                WHERE (permissions.description, permissions.is_internal)
                    IS DISTINCT FROM (excluded.description, excluded.is_internal)
                """)
                .param("id", ExternalId.next("PERM"))
                .param("name", name)
                .param("resource", resource)
                .param("action", action)
                .param("description", description)
                .param("internal", internal)
                .param("now", SqlTimes.now(clock))
                .update();
        return name;
    }
}
