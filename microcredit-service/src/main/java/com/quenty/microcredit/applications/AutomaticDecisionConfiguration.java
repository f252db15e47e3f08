package com.quenty.microcredit.applications;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AutomaticDecisionProperties.class)
class AutomaticDecisionConfiguration {}
