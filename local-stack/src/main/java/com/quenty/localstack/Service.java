package com.quenty.localstack;

import org.jspecify.annotations.Nullable;

/**
 * One deployable of the suite.
 *
 * @param name its module, its application name and the word people say to the launcher
 * @param port where it listens by default
 * @param database the one it owns alone; null for the gateway
 */
public record Service(String name, int port, @Nullable Database database) {

    /**
     * @param name of the database
     * @param owner the role that owns it and is the only one, but for the superuser, that can connect to it
     */
    public record Database(String name, String owner) {}

    static Service owning(String name, int port, String database, String owner) {
        return new Service(name, port, new Database(database, owner));
    }
}
