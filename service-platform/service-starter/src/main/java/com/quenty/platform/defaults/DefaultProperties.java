package com.quenty.platform.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Puts {@code quenty-defaults.yml} behind every other source of properties, so that a service only says what is its
 * own.
 */
class DefaultProperties implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var sources = environment.getPropertySources();
        var name = environment.getProperty("spring.application.name", "service");
        sources.addLast(
                new MapPropertySource("quenty-defaults-of-service", Map.of("spring.flyway.table", historyTable(name))));
        try {
            new YamlPropertySourceLoader()
                    .load(
                            "quenty-defaults",
                            new ClassPathResource(
                                    "quenty-defaults.yml", getClass().getClassLoader()))
                    .forEach(sources::addLast);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Last: the service's name is known once its application.yml has been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static String historyTable(String service) {
        return "flyway_version_" + service.replaceFirst("-service$", "").replace('-', '_');
    }
}
