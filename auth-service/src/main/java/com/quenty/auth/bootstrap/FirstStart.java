package com.quenty.auth.bootstrap;

import com.quenty.auth.apiclients.ApiClientService;
import com.quenty.auth.permissions.PermissionBook;
import com.quenty.auth.roles.RoleService;
import com.quenty.auth.tokens.SigningKeys;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the tables up to the catalogue and makes what the first request needs, before there is a port to send it to. Two
 * instances that start at once take turns; the second finds all done.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

    private static final long START_LOCK = 0x5155535441L;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final PermissionBook permissions;
    private final RoleService roles;
    private final ApiClientService clients;
    private final SigningKeys keys;
    private final FirstAdmin admin;

    FirstStart(
            JdbcClient jdbc,
            TransactionOperations transaction,
            PermissionBook permissions,
            RoleService roles,
            ApiClientService clients,
            SigningKeys keys,
            FirstAdmin admin) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.permissions = permissions;
        this.roles = roles;
        this.clients = clients;
        this.keys = keys;
        this.admin = admin;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                    .param("lock", START_LOCK)
                    .query((row, number) -> "locked")
                    .single();
            permissions.seed();
            roles.seed();
            clients.seed();
            keys.seed();
            admin.seed();
        });
    }
}
