package com.quenty.localstack.host;

import java.util.Map;
import org.slf4j.Logger;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The {@code logging.level} of a service, which Spring Boot's own set-up of logging would apply and the host has none of. The
 * levels are those of the process: of services that share one, the last to start decides where they differ.
 */
final class LogLevels {

    private static final Bindable<Map<String, LogLevel>> LEVELS = Bindable.mapOf(String.class, LogLevel.class);

    private LogLevels() {}

    static void apply(ConfigurableEnvironment environment) {
        var logging = new LogbackLoggingSystem(LogLevels.class.getClassLoader());
        Binder.get(environment)
                .bind("logging.level", LEVELS)
                .ifBound(levels -> levels.forEach((logger, level) -> logging.setLogLevel(
                        logger.equalsIgnoreCase(Logger.ROOT_LOGGER_NAME) ? Logger.ROOT_LOGGER_NAME : logger, level)));
    }
}
