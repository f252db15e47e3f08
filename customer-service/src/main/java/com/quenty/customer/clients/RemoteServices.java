package com.quenty.customer.clients;

import com.quenty.contracts.auth.AccountApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "auth-service", types = AccountApi.class)
class RemoteServices {}
