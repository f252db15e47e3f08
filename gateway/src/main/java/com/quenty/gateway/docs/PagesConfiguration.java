package com.quenty.gateway.docs;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The files of the pages, from the class path: our own, and libraries under a path that names their version. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/app/assets/**")
                .addResourceLocations("classpath:/pages/assets/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/docs/page/**")
                .addResourceLocations("classpath:/pages/docs/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/app/pages/**")
                .addResourceLocations("classpath:/pages/app/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/app/vendor/**")
                .addResourceLocations("classpath:/vendor/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
