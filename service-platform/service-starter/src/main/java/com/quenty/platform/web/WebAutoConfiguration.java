package com.quenty.platform.web;

import com.quenty.platform.json.JsonAutoConfiguration;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.problem.ProblemWriter;
import com.quenty.platform.problem.Problems;
import com.quenty.platform.validation.PlainText;
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
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
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
    SecretAnswerAdvice secretAnswerAdvice() {
        return new SecretAnswerAdvice();
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
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                // A format that some library brought along (YAML came with the API document's) is none of ours.
                converters.configureMessageConvertersList(all -> {
                    all.removeIf(converter -> !isOurs(converter));
                    all.replaceAll(converter -> converter instanceof JacksonJsonHttpMessageConverter json
                            ? new WireMessageConverter(json.getMapper())
                            : converter);
                });
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                DecimalNumbers.register(registry);
                // Texts in queries and paths are compared with what is stored.
                registry.addConverter(String.class, String.class, PlainText::normal);
                registry.addConverter(new CodedConverter());
                var times = new DateTimeFormatterRegistrar();
                times.setUseIsoFormat(true);
                times.registerFormatters(registry);
                // Asked before the framework's own, which take any year.
                registry.addConverter(new DateConverter());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new FormatInterceptor())
                        .addPathPatterns("/api/**", "/internal/**")
                        .order(Ordered.LOWEST_PRECEDENCE - 20);
                // Late: a missing permission is reported first.
                registry.addInterceptor(new KnownParameterInterceptor(() -> argumentResolvers(adapter)))
                        .addPathPatterns("/api/**", "/internal/**", "/.well-known/**")
                        .order(Ordered.LOWEST_PRECEDENCE - 10);
            }
        };
    }

    private static List<HandlerMethodArgumentResolver> argumentResolvers(
            ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        return Objects.requireNonNull(adapter.getObject().getArgumentResolvers());
    }

    /** Bytes and text as they are, of endpoints that say what they produce; and JSON. */
    private static boolean isOurs(HttpMessageConverter<?> converter) {
        return converter instanceof ByteArrayHttpMessageConverter
                || converter instanceof StringHttpMessageConverter
                || converter instanceof ResourceHttpMessageConverter
                || converter instanceof ResourceRegionHttpMessageConverter
                // By its class: one of Spring Data, which fills interfaces from any JSON, is derived from it.
                || converter.getClass() == JacksonJsonHttpMessageConverter.class;
    }

    @Bean
    FilterRegistrationBean<RequestHeadFilter> requestHeads(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new RequestHeadFilter(problems));
        // Within the observation of the request, before everything else.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(TomcatServletWebServerFactory.class)
    static class Container {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerErrors(ProblemWriter problems) {
            return factory -> factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ContainerErrorValve(problems)));
        }
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
