package com.quenty.platform.web;

import jakarta.validation.Validator;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebAutoConfiguration {

    @Bean
    VersionTags versionTags() {
        return new VersionTags();
    }

    @Bean
    PageLinks pageLinks() {
        return new PageLinks();
    }

    @Bean
    WebMvcConfigurer platformArguments(JsonMapper json, Validator validator) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IfMatchArgument());
                resolvers.add(new MergePatchArgument(json, validator));
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JdbcClient.class)
    static class Lists {

        @Bean
        @ConditionalOnBean(JdbcClient.class)
        Listings listings(JdbcClient jdbc, JsonMapper json) {
            return new Listings(jdbc, json);
        }
    }
}
