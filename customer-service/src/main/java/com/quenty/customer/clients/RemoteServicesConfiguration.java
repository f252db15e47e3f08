package com.quenty.customer.clients;

import com.quenty.contracts.auth.AccountApi;
import com.quenty.contracts.auth.KnownCompanyApi;
import com.quenty.contracts.openwork.OpenWorkApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "auth-service",
        types = {AccountApi.class, KnownCompanyApi.class})
@ImportHttpServices(group = "order-service", types = OpenWorkApi.class)
@ImportHttpServices(group = "microcredit-service", types = OpenWorkApi.class)
@ImportHttpServices(group = "pickup-service", types = OpenWorkApi.class)
@ImportHttpServices(group = "intl-shipping-service", types = OpenWorkApi.class)
class RemoteServicesConfiguration {

    /** One directory for each sibling that may have open work, by its group: the contract is the same for all. */
    @Bean
    OpenWorkDirectory openOrders(HttpServiceProxyRegistry siblings) {
        return new OpenWorkDirectory(siblings.getClient("order-service", OpenWorkApi.class));
    }

    @Bean
    OpenWorkDirectory openCredit(HttpServiceProxyRegistry siblings) {
        return new OpenWorkDirectory(siblings.getClient("microcredit-service", OpenWorkApi.class));
    }

    @Bean
    OpenWorkDirectory openPickups(HttpServiceProxyRegistry siblings) {
        return new OpenWorkDirectory(siblings.getClient("pickup-service", OpenWorkApi.class));
    }

    @Bean
    OpenWorkDirectory openManifests(HttpServiceProxyRegistry siblings) {
        return new OpenWorkDirectory(siblings.getClient("intl-shipping-service", OpenWorkApi.class));
    }
}
