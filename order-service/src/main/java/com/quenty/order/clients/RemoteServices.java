package com.quenty.order.clients;

import com.quenty.contracts.analytics.MetricApi;
import com.quenty.contracts.customer.CompanyApi;
import com.quenty.contracts.customer.CustomerApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "customer-service",
        types = {CustomerApi.class, CompanyApi.class})
@ImportHttpServices(group = "analytics-service", types = MetricApi.class)
class RemoteServices {}
