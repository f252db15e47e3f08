package com.quenty.auth.roles;

import com.quenty.platform.security.DataScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which roles there are to assign, what they grant, and who holds them: questions in SQL, asked at every sign-in. */
@Component
public class RoleBook {

    /** A role as it can be assigned. @param id surrogate key */
    public record AssignableRole(Integer id, String name, Grants grants) {}

    /** One permission of an account, with the role it comes from. */
    public record Origin(String permission, String role, DataScope dataScope) {}

    private record GrantRow(String role, String scope, String permission) {}

    private static final String GRANTS = """
            SELECT r.name AS role, r.data_scope AS scope, coalesce(p.name, '') AS permission
            FROM roles r
            LEFT JOIN role_permissions rp ON rp.role_id = r.id
            LEFT JOIN permissions p ON p.id = rp.permission_id AND p.is_active
            """;

    private final JdbcClient jdbc;

    RoleBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Active roles by name, locked against deletion until the transaction ends.
     *
     * @throws UnknownRole
     */
    public List<AssignableRole> require(Collection<String> names, String pointer) {
        var found = new ArrayList<AssignableRole>();
        for (var name : new LinkedHashSet<>(names)) {
            var id = jdbc.sql("SELECT id FROM roles WHERE name = :name AND is_active FOR KEY SHARE")
                    .param("name", name)
                    .query(Integer.class)
                    .optional()
                    .orElseThrow(() -> new UnknownRole(name, pointer));
            found.add(new AssignableRole(id, name, grantsOfRole(id)));
        }
        return found;
    }

    /** What an account holds by its active roles. @param account surrogate key */
    public Grants grantsOf(Integer account) {
        return summed(jdbc.sql(GRANTS + """
                JOIN user_roles ur ON ur.role_id = r.id
                WHERE ur.user_id = :account AND r.is_active
                ORDER BY ur.id, p.name
                """)
                .param("account", account)
                .query((row, number) -> grantRow(row))
                .list());
    }

    /** Each permission of an account with the role it comes from. */
    public List<Origin> originsOf(Integer account) {
        return jdbc.sql(GRANTS + """
                JOIN user_roles ur ON ur.role_id = r.id
                WHERE ur.user_id = :account AND r.is_active AND p.name IS NOT NULL
                ORDER BY p.name, r.name
                """).param("account", account).query((row, number) -> grantRow(row)).list().stream()
                .map(row -> new Origin(row.permission(), row.role(), scope(row.scope())))
                .toList();
    }

    /** Names of all roles an account holds, also of those that are switched off. @param account surrogate key */
    public List<String> namesOf(Integer account) {
        return jdbc.sql("SELECT r.name FROM user_roles ur JOIN roles r ON r.id = ur.role_id WHERE ur.user_id = :account"
                        + " ORDER BY ur.id")
                .param("account", account)
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** Surrogate keys of the accounts that hold the role. */
    public List<Integer> holdersOf(Integer role) {
        return jdbc.sql("SELECT user_id FROM user_roles WHERE role_id = :role ORDER BY user_id")
                .param("role", role)
                .query((row, number) -> row.getInt("user_id"))
                .list();
    }

    /**
     * Whether an active account other than this one holds the role. Takes the role's lock first, so that two who want to
     * leave at once do so one after the other; assigning the role goes on beside it.
     */
    public boolean isHeldByAnother(String role, Integer account) {
        jdbc.sql("SELECT id FROM roles WHERE name = :role FOR NO KEY UPDATE")
                .param("role", role)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM user_roles ur JOIN roles r ON r.id = ur.role_id JOIN users u ON u.id = ur.user_id
                    WHERE r.name = :role AND u.is_active AND u.id <> :account)
                """)
                .param("role", role)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    Set<String> permissionsOf(Integer role) {
        return grantsOfRole(role).permissions();
    }

    /** Against assignment, which reads the role with a lock of its own. */
    void lock(Integer role) {
        jdbc.sql("SELECT id FROM roles WHERE id = :role FOR UPDATE")
                .param("role", role)
                .query(Integer.class)
                .single();
    }

    private Grants grantsOfRole(Integer role) {
        return summed(jdbc.sql(GRANTS + " WHERE r.id = :role ORDER BY p.name")
                .param("role", role)
                .query((row, number) -> grantRow(row))
                .list());
    }

    private static Grants summed(List<GrantRow> rows) {
        var grants = Grants.NONE;
        for (var row : rows) {
            var names = grants.roles().contains(row.role()) ? List.<String>of() : List.of(row.role());
            var permissions = row.permission().isEmpty() ? Set.<String>of() : Set.of(row.permission());
            grants = grants.and(new Grants(names, permissions, scope(row.scope())));
        }
        return new Grants(grants.roles(), new TreeSet<>(grants.permissions()), grants.scope());
    }

    private static GrantRow grantRow(ResultSet row) throws SQLException {
        return new GrantRow(row.getString("role"), row.getString("scope"), row.getString("permission"));
    }

    private static DataScope scope(String code) {
        return DataScope.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
