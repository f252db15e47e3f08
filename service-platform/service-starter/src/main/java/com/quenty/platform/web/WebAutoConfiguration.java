package com.quenty.platform.web;

import com.quenty.platform.json.JsonAutoConfiguration;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(
        before = ErrorMvcAutoConfiguration.class,
        after = JsonAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class WebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController(Problems problems) {
        return new ProblemErrorController(problems);
    }

    @Bean
    VersionTagAdvice versionTagAdvice() {
        return new VersionTagAdvice();
    }

    @Bean
    PageLinkAdvice pageLinkAdvice() {
        return new PageLinkAdvice();
    }

    @Bean
    SnakeCaseBindingAdvice snakeCaseBindingAdvice() {
        return new SnakeCaseBindingAdvice();
    }

    @Bean
    BodyCheck bodyCheck(Validator validator) {
        return new BodyCheck(validator);
    }

    @Bean
    ReadBodyAdvice readBodyAdvice(HttpServletRequest request, BodyCheck check) {
        return new ReadBodyAdvice(request, check);
    }

    /**
     * Ours come before the framework's, which would take any {@code @RequestParam} and {@code @RequestBody} for itself.
     */
    @Bean
    SmartInitializingSingleton platformArguments(
            RequestMappingHandlerAdapter adapter, ConfigurableBeanFactory beans, JsonMapper json, BodyCheck check) {
        return () -> {
            var resolvers = new ArrayList<HandlerMethodArgumentResolver>();
            resolvers.add(new IfMatchArgument());
            resolvers.add(new MergePatchArgument(json, check));
            resolvers.add(new SnakeCaseParameter(beans));
            resolvers.addAll(Objects.requireNonNull(adapter.getArgumentResolvers()));
            adapter.setArgumentResolvers(resolvers);
        };
    }

    @Bean
    WebMvcConfigurer platformWeb(ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new CodedConverter());
                var times = new DateTimeFormatterRegistrar();
                times.setUseIsoFormat(true);
                times.registerFormatters(registry);
                // Asked before the framework's own, which take any year.
                registry.addConverter(new DateConverter());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // Late: a missing permission is reported first.
                registry.addInterceptor(new KnownParameterInterceptor(() -> argumentResolvers(adapter)))
                        .addPathPatterns("/api/**", "/internal/**")
                        .order(Ordered.LOWEST_PRECEDENCE - 10);
            }
        };
    }

    private static List<HandlerMethodArgumentResolver> argumentResolvers(
            ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        return Objects.requireNonNull(adapter.getObject().getArgumentResolvers());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JdbcClient.class)
    static class Lists {

        @Bean
        @ConditionalOnBean(JdbcClient.class)
        Listings listings(JdbcClient jdbc, StoredJson json) {
            return new Listings(jdbc, json.mapper());
        }
    }
}
