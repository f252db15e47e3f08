package com.quenty.auth.accounts.holders;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts by what their roles name. */
@Component
class PermissionHolderQueries {

    private final JdbcClient jdbc;

    PermissionHolderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether one of the account's active roles names the permission, not only a wildcard that covers it, and the account is neither
     * suspended nor deactivated. One that is invited counts: its holder has only not come yet.
     */
    boolean isHolder(String userId, String permission) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM users u
                            JOIN user_roles ur ON ur.user_id = u.id
                            JOIN roles r ON r.id = ur.role_id AND r.is_active
                            JOIN role_permissions rp ON rp.role_id = r.id
                            JOIN permissions p ON p.id = rp.permission_id AND p.is_active
                            WHERE u.user_id = :user AND u.profile_active AND u.status IN ('active', 'pending_verification')
                                AND p.name = :permission)
                        """)
                .param("user", userId)
                .param("permission", permission)
                .query(Boolean.class)
                .single();
    }
}
