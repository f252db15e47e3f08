package com.quenty.platform.idempotency;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AutoConfiguration(
        afterName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
@ConditionalOnClass(
        name = {
            "org.springframework.transaction.PlatformTransactionManager",
            "org.springframework.jdbc.core.simple.JdbcClient"
        })
class IdempotencyAutoConfiguration {

    @Bean
    @ConditionalOnBean(PlatformTransactionManager.class)
    Idempotency idempotency(PlatformTransactionManager transactions) {
        return new Idempotency(new TransactionTemplate(transactions));
    }
}
