package com.quenty.customer.clients;

import com.quenty.contracts.auth.AccountApi;
import com.quenty.contracts.auth.KnownCompanyApi;
import com.quenty.contracts.openwork.OpenWorkApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "auth-service",
        types = {AccountApi.class, KnownCompanyApi.class})
@ImportHttpServices(group = "order-service", types = OpenWorkApi.class)
@ImportHttpServices(group = "microcredit-service", types = OpenWorkApi.class)
class ClientsConfiguration {}
