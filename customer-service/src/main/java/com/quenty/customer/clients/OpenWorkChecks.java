package com.quenty.customer.clients;

import com.quenty.contracts.openwork.OpenWorkApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;

/** One bean for each sibling that has work in hand for users or companies. By its group: the contract is the same for all. */
@Configuration(proxyBeanMethods = false)
class OpenWorkChecks {

    @Bean
    OpenWorkCheck openOrders(HttpServiceProxyRegistry siblings) {
        return new SiblingOpenWork(siblings.getClient("order-service", OpenWorkApi.class));
    }

    @Bean
    OpenWorkCheck openCredit(HttpServiceProxyRegistry siblings) {
        return new SiblingOpenWork(siblings.getClient("microcredit-service", OpenWorkApi.class));
    }
}
