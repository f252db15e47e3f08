package com.quenty.localstack.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

class LogLevelsTests {

    /** A deployed service reads it too. */
    private static final Path DEFAULTS =
            Path.of("../service-platform/service-starter/src/main/resources/quenty-defaults.yml");

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void theDefaultsOfTheServicesHoldInTheHost() throws Exception {
        new YamlPropertySourceLoader()
                .load("defaults", new FileSystemResource(DEFAULTS))
                .forEach(environment.getPropertySources()::addLast);

        LogLevels.apply(environment);

        assertThat(LoggerFactory.getLogger("org.hibernate.orm.jdbc.error").isErrorEnabled())
                .isFalse();
        var documents = LoggerFactory.getLogger("org.springdoc.core.events.SpringDocAppInitializer");
        assertThat(documents.isWarnEnabled()).isFalse();
        assertThat(documents.isErrorEnabled()).isTrue();
        assertThat(LoggerFactory.getLogger("com.github.kagkarlsson.scheduler.Scheduler")
                        .isInfoEnabled())
                .isFalse();
    }

    @Test
    void aLevelThatIsSetForTheStackWins() {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("settings", Map.of("logging.level.com.quenty.levels", "debug")));

        LogLevels.apply(environment);

        assertThat(LoggerFactory.getLogger("com.quenty.levels.Feature").isDebugEnabled())
                .isTrue();
    }
}
