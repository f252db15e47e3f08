package com.quenty.order.clients;

import com.quenty.contracts.microcredit.LoanApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "microcredit-service", types = LoanApi.class)
class RemoteServicesConfiguration {}
