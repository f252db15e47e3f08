package com.quenty.platform.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.Set;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.NoResourceFoundException;

@AutoConfiguration(before = SpringDocConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(SpringDocConfiguration.class)
@EnableConfigurationProperties(OpenApiProperties.class)
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
public class OpenApiAutoConfiguration {

    static {
        // Arguments that no caller sends: they come from the token and from a header.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IfMatch.class);
        // RFC 3339's date-time has an offset, and this has none.
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        LocalDateTime.class,
                        new Schema<String>()
                                .type("string")
                                .types(Set.of("string"))
                                .format("local-date-time")
                                .example("2026-12-01T08:00:00"));
    }

    /** The library reads models with a mapper of its own, of Jackson 2; it has to name things as ours does. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE) // the first to be registered is the last to be asked
    ModelResolver snakeCaseModels(ObjectMapperProvider mappers) {
        return new SchemaModels(
                        mappers.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE))
                .openapi31(true);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ModelConverter recordSchemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper());
    }

    /** The library has the document in YAML as well; JSON is the one format. */
    @Bean
    WebMvcConfigurer noYaml() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new NoYamlInterceptor()).addPathPatterns("/**/*.yaml", "/*/*.yaml/**");
            }
        };
    }

    private static final class NoYamlInterceptor implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws NoResourceFoundException {
            throw new NoResourceFoundException(
                    HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), request.getRequestURI());
        }
    }

    @Bean
    GlobalOperationCustomizer endpointOperations(ListableBeanFactory beans) {
        return new EndpointOperations(
                new ListOrders(beans), OperationProblems.in(new ClassPathResource(OperationProblems.FILE)));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    GlobalOpenApiCustomizer wholeDocument(
            @Value("${spring.application.name:service}") String service,
            OpenApiProperties properties,
            ObjectMapperProvider mappers) {
        return new WholeDocument(
                service, properties, new Examples(mappers.jsonMapper(), new ClassPathResource(Examples.FILE)));
    }
}
