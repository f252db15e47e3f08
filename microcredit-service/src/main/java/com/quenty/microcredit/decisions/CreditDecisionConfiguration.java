package com.quenty.microcredit.decisions;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CreditDecisionProperties.class)
class CreditDecisionConfiguration {}
