package com.quenty.reverselogistics.clients;

import com.quenty.contracts.order.OrderApi;
import com.quenty.contracts.order.OrderMoneyApi;
import com.quenty.contracts.order.ProductApi;
import com.quenty.contracts.pickup.PickupApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "order-service",
        types = {OrderApi.class, OrderMoneyApi.class, ProductApi.class})
@ImportHttpServices(group = "pickup-service", types = PickupApi.class)
class RemoteServicesConfiguration {}
