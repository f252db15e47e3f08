package com.quenty.sample.clients;

import com.quenty.contracts.customer.CustomerApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration
@ImportHttpServices(group = "customer-service", types = CustomerApi.class)
class RemoteServicesConfiguration {}
