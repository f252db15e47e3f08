package com.quenty.intlshipping.clients;

import com.quenty.contracts.order.OrderApi;
import com.quenty.contracts.order.ProductApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "order-service",
        types = {OrderApi.class, ProductApi.class})
class RemoteServicesConfiguration {}
