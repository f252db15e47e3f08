package com.quenty.auth.clients;

import com.quenty.contracts.customer.CustomerApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "customer-service", types = CustomerApi.class)
class RemoteServicesConfiguration {}
