package com.quenty.test;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.support.GenericApplicationContext;

/** The service's own Flyway set-up, run once per JVM however many contexts a service's tests need. */
record MigratedOnce(ServiceDatabase database) implements FlywayMigrationStrategy {

    static void register(GenericApplicationContext beans) {
        // Lazy: a service without a data source never asks, and then no server is started.
        beans.registerBean(
                "serviceDatabase",
                ServiceDatabase.class,
                ServiceDatabase::new,
                definition -> definition.setLazyInit(true));
        beans.registerBean(
                "migratedOnce",
                FlywayMigrationStrategy.class,
                () -> new MigratedOnce(beans.getBean(ServiceDatabase.class)),
                definition -> definition.setLazyInit(true));
    }

    @Override
    public void migrate(Flyway flyway) {
        database.migrate(flyway);
    }
}
