package com.quenty.auth.roles;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.security.DataScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The grants of roles, in SQL; read at every sign-in. Roles are named by their surrogate keys. */
@Repository
public class RoleGrantRepository {

    /**
     * A role that can be assigned.
     *
     * @param id surrogate key
     */
    public record AssignableRole(Integer id, String name, Grants grants) {}

    /** A permission with the role that grants it. */
    public record Origin(String permission, String role, DataScope dataScope) {}

    private record NamedRole(Integer id, String name) {}

    private record GrantRow(Integer id, String role, DataScope scope, String permission) {}

    private static final String GRANTS = """
            SELECT r.id, r.name AS role, r.data_scope AS scope, coalesce(p.name, '') AS permission
            FROM roles r
            LEFT JOIN role_permissions rp ON rp.role_id = r.id
            LEFT JOIN permissions p ON p.id = rp.permission_id AND p.is_active
            """;

    private final JdbcClient jdbc;

    RoleGrantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Active roles by name, locked against deletion until the transaction ends.
     *
     * @throws RoleProblems.UnknownRole for a name without an active role
     */
    public List<AssignableRole> require(Collection<String> names, String pointer) {
        var found = new ArrayList<AssignableRole>();
        for (var name : new LinkedHashSet<>(names)) {
            var id = jdbc.sql("SELECT id FROM roles WHERE name = :name AND is_active FOR KEY SHARE")
                    .param("name", name)
                    .query(Integer.class)
                    .optional()
                    .orElseThrow(() -> new RoleProblems.UnknownRole(name, pointer));
            found.add(new AssignableRole(id, name, grantsOfRole(id)));
        }
        return found;
    }

    /** The grants of the active ones among the roles together, with their names in this order. */
    public Grants grantsOf(List<Integer> roles) {
        return sum(activeRows(roles).stream()
                .sorted(Comparator.comparingInt(row -> roles.indexOf(row.id())))
                .toList());
    }

    /** Each permission with the active role that grants it. */
    public List<Origin> originsOf(List<Integer> roles) {
        return activeRows(roles).stream()
                .filter(row -> !row.permission().isEmpty())
                .map(row -> new Origin(row.permission(), row.role(), row.scope()))
                .sorted(Comparator.comparing(Origin::permission).thenComparing(Origin::role))
                .toList();
    }

    /** Names of the roles, including inactive ones, in this order. */
    public List<String> namesOf(List<Integer> roles) {
        if (roles.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("SELECT id, name FROM roles WHERE id IN (:roles)")
                .param("roles", roles)
                .query((row, number) -> new NamedRole(row.getInt("id"), row.getString("name")))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(role -> roles.indexOf(role.id())))
                .map(NamedRole::name)
                .toList();
    }

    /**
     * Locks a role against accounts that give it up, but not against its assignment.
     *
     * @return surrogate key of the role
     */
    public Integer lockHolding(String role) {
        return jdbc.sql("SELECT id FROM roles WHERE name = :role FOR NO KEY UPDATE")
                .param("role", role)
                .query(Integer.class)
                .single();
    }

    Set<String> permissionsOf(Integer role) {
        return grantsOfRole(role).permissions();
    }

    /**
     * Locks a role against its assignment, which locks it with {@code FOR KEY SHARE}.
     *
     * @return false when it has been deleted meanwhile
     */
    boolean lock(Integer role) {
        return jdbc.sql("SELECT id FROM roles WHERE id = :role FOR UPDATE")
                .param("role", role)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Grants grantsOfRole(Integer role) {
        return sum(jdbc.sql(GRANTS + "WHERE r.id = :role ORDER BY p.name")
                .param("role", role)
                .query((row, number) -> grantRow(row))
                .list());
    }

    private List<GrantRow> activeRows(List<Integer> roles) {
        return roles.isEmpty()
                ? List.of()
                : jdbc.sql(GRANTS + "WHERE r.id IN (:roles) AND r.is_active ORDER BY p.name")
                        .param("roles", roles)
                        .query((row, number) -> grantRow(row))
                        .list();
    }

    private static Grants sum(List<GrantRow> rows) {
        var grants = Grants.NONE;
        for (var row : rows) {
            var names = grants.roles().contains(row.role()) ? List.<String>of() : List.of(row.role());
            var permissions = row.permission().isEmpty() ? Set.<String>of() : Set.of(row.permission());
            grants = grants.and(new Grants(names, permissions, row.scope()));
        }
        return new Grants(grants.roles(), new TreeSet<>(grants.permissions()), grants.scope());
    }

    private static GrantRow grantRow(ResultSet row) throws SQLException {
        return new GrantRow(
                row.getInt("id"),
                row.getString("role"),
                Coded.of(DataScope.class, row.getString("scope")),
                row.getString("permission"));
    }
}
