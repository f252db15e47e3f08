package com.quenty.microcredit.clients;

import com.quenty.contracts.order.OrderApi;
import com.quenty.contracts.order.PurchaseHistoryApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "order-service",
        types = {OrderApi.class, PurchaseHistoryApi.class})
class RemoteServicesConfiguration {}
