package com.quenty.customer.clients;

import com.quenty.contracts.openwork.OpenWorkApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;

/** One directory for each sibling that may have open work, by its group: the contract is the same for all. */
@Configuration(proxyBeanMethods = false)
class OpenWorkConfiguration {

    @Bean
    OpenWorkDirectory openOrders(HttpServiceProxyRegistry siblings) {
        return new OpenWorkDirectory(siblings.getClient("order-service", OpenWorkApi.class));
    }

    @Bean
    OpenWorkDirectory openCredit(HttpServiceProxyRegistry siblings) {
        return new OpenWorkDirectory(siblings.getClient("microcredit-service", OpenWorkApi.class));
    }
}
