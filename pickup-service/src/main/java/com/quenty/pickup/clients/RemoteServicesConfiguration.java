package com.quenty.pickup.clients;

import com.quenty.contracts.auth.PermissionHolderApi;
import com.quenty.contracts.order.OrderApi;
import com.quenty.contracts.reverselogistics.ReturnApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "auth-service", types = PermissionHolderApi.class)
@ImportHttpServices(group = "order-service", types = OrderApi.class)
@ImportHttpServices(group = "reverse-logistics-service", types = ReturnApi.class)
class RemoteServicesConfiguration {}
