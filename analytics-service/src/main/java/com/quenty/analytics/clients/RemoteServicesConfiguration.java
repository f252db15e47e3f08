package com.quenty.analytics.clients;

import com.quenty.contracts.order.SalesApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "order-service", types = SalesApi.class)
class RemoteServicesConfiguration {}
