package com.quenty.auth.accounts;

import com.quenty.auth.apiclients.ClientOwners;
import com.quenty.auth.roles.Grants;
import com.quenty.auth.roles.RoleGrantRepository;
import com.quenty.auth.roles.RoleHolders;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roles of accounts, and their grants together. Accounts are named by their surrogate keys. */
@Repository
public class RoleAssignmentRepository implements RoleHolders, ClientOwners {

    private record Holder(Integer id, @Nullable String companyId) {}

    private final JdbcClient jdbc;
    private final RoleGrantRepository roles;
    private final CredentialsRepository credentials;

    RoleAssignmentRepository(JdbcClient jdbc, RoleGrantRepository roles, CredentialsRepository credentials) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.credentials = credentials;
    }

    /** The grants of an account's active roles together. */
    public Grants grantsOf(Integer account) {
        return roles.grantsOf(rolesOf(account));
    }

    /** Each permission of an account with the role that grants it. */
    List<RoleGrantRepository.Origin> originsOf(Integer account) {
        return roles.originsOf(rolesOf(account));
    }

    /** Names of all roles an account holds, including inactive ones, in the order in which they were assigned. */
    List<String> namesOf(Integer account) {
        return roles.namesOf(rolesOf(account));
    }

    /**
     * Whether an active account other than this one holds the role. Locks the role first, so that of two concurrent
     * accounts that want to give it up the second waits for the first; assigning the role is not blocked.
     */
    boolean isHeldByAnother(String role, Integer account) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM user_roles ur JOIN users u ON u.id = ur.user_id
                    WHERE ur.role_id = :role AND u.is_active AND u.id <> :account)
                """)
                .param("role", roles.lockHolding(role))
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    @Override
    public int count(Integer role) {
        return holdersOf(role).size();
    }

    @Override
    public void lock(Integer role) {
        jdbc.sql("""
                SELECT id FROM users WHERE id IN (SELECT user_id FROM user_roles WHERE role_id = :role)
                ORDER BY id FOR NO KEY UPDATE
                """)
                .param("role", role)
                .query((row, number) -> row.getInt("id"))
                .list();
    }

    @Override
    public void endTokens(Integer role) {
        credentials.endTokens(holdersOf(role));
    }

    @Override
    public Optional<Owner> find(String userId) {
        return jdbc.sql(
                        "SELECT id, company_id FROM users WHERE user_id = :user AND is_active AND NOT password_one_time")
                .param("user", userId)
                .query(Holder.class)
                .optional()
                .map(holder -> new Owner(holder.companyId(), grantsOf(holder.id())));
    }

    private List<Integer> holdersOf(Integer role) {
        return jdbc.sql("SELECT user_id FROM user_roles WHERE role_id = :role ORDER BY user_id")
                .param("role", role)
                .query((row, number) -> row.getInt("user_id"))
                .list();
    }

    private List<Integer> rolesOf(Integer account) {
        return jdbc.sql("SELECT role_id FROM user_roles WHERE user_id = :account ORDER BY id")
                .param("account", account)
                .query((row, number) -> row.getInt("role_id"))
                .list();
    }
}
