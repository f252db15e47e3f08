package com.quenty.clients.customer;

import com.quenty.contracts.customer.CompanyApi;
import com.quenty.contracts.customer.CustomerApi;
import com.quenty.platform.clients.ClientsAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * The directory and the two HTTP clients behind it; the address is
 * {@code spring.http.serviceclient.customer-service.base-url}. Before Boot's own, which configures only clients that
 * are known by then.
 */
@AutoConfiguration(before = HttpServiceClientAutoConfiguration.class, after = ClientsAutoConfiguration.class)
@EnableConfigurationProperties(CustomerClientProperties.class)
@ImportHttpServices(
        group = "customer-service",
        types = {CustomerApi.class, CompanyApi.class})
public class CustomerClientAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CustomerDirectory customerDirectory(
            CustomerApi customers, CompanyApi companies, CustomerClientProperties properties, Clock clock) {
        return new CustomerDirectory(customers, companies, properties.rememberedFor(), clock);
    }
}
