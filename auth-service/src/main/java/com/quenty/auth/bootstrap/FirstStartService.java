package com.quenty.auth.bootstrap;

import com.quenty.auth.apiclients.ApiClientService;
import com.quenty.auth.permissions.PermissionRepository;
import com.quenty.auth.roles.RoleService;
import com.quenty.auth.signingkeys.SigningKeyService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the tables up to the catalogue and creates what the first request needs, before the port is opened. Concurrent
 * starts of several instances run one after the other; the later ones find everything done.
 */
@Service
class FirstStartService implements SmartInitializingSingleton {

    private static final long START_LOCK = 0x5155535441L;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final PermissionRepository permissions;
    private final RoleService roles;
    private final ApiClientService clients;
    private final SigningKeyService keys;
    private final FirstAdminService admin;

    FirstStartService(
            JdbcClient jdbc,
            TransactionOperations transaction,
            PermissionRepository permissions,
            RoleService roles,
            ApiClientService clients,
            SigningKeyService keys,
            FirstAdminService admin) {
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
