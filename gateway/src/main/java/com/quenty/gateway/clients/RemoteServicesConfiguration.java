package com.quenty.gateway.clients;

import com.quenty.contracts.auth.RevocationApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Calls of the gateway itself. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "auth-service", types = RevocationApi.class)
class RemoteServicesConfiguration {}
