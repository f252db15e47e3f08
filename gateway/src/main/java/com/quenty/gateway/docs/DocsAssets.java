package com.quenty.gateway.docs;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;

/** The page's own files and those of Swagger UI, from the class path. */
@Configuration(proxyBeanMethods = false)
class DocsAssets implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/page/**")
                .addResourceLocations("classpath:/docs/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/docs/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver());
    }
}
