package com.quenty.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.idempotency.IdempotencyAutoConfiguration;
import com.quenty.platform.json.JsonAutoConfiguration;
import com.quenty.platform.openapi.OpenApiAutoConfiguration;
import com.quenty.platform.problem.ProblemAutoConfiguration;
import com.quenty.platform.problem.ProblemWriter;
import com.quenty.platform.time.TimeAutoConfiguration;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.WebAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** The gateway leaves out the jars of everything that has to do with a database. */
class WithoutDatabaseTests {

    @Test
    void theWebPartsStartWithoutTheClassesOfADatabase() {
        new WebApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader(
                        "org.springframework.jdbc",
                        "org.springframework.dao",
                        "org.springframework.orm",
                        "org.springframework.transaction",
                        "org.springframework.boot.hibernate",
                        "org.springframework.boot.jdbc",
                        "org.hibernate.cfg",
                        "org.hibernate.type",
                        "jakarta.persistence",
                        "com.github.kagkarlsson",
                        "com.zaxxer"))
                .withConfiguration(AutoConfigurations.of(
                        DispatcherServletAutoConfiguration.class,
                        WebMvcAutoConfiguration.class,
                        ErrorMvcAutoConfiguration.class,
                        HttpMessageConvertersAutoConfiguration.class,
                        JacksonAutoConfiguration.class,
                        ValidationAutoConfiguration.class,
                        TimeAutoConfiguration.class,
                        SpringDocConfiguration.class,
                        SpringDocConfigProperties.class,
                        JsonAutoConfiguration.class,
                        ProblemAutoConfiguration.class,
                        WebAutoConfiguration.class,
                        IdempotencyAutoConfiguration.class,
                        OpenApiAutoConfiguration.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ProblemWriter.class)
                        .doesNotHaveBean(Listings.class)
                        .doesNotHaveBean(Idempotency.class));
    }
}
