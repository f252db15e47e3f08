package com.quenty.platform.idempotency;

import com.quenty.platform.jobs.Job;
import com.quenty.platform.json.JsonAutoConfiguration;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.time.TimeAutoConfiguration;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@AutoConfiguration(
        after = {JsonAutoConfiguration.class, TimeAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({JdbcClient.class, PlatformTransactionManager.class})
@ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
public class IdempotencyAutoConfiguration {

    @Bean
    IdempotencyKeys idempotencyKeys(JdbcClient jdbc, Clock clock) {
        return new IdempotencyKeys(jdbc, clock);
    }

    @Bean
    Idempotency idempotency(PlatformTransactionManager transactions, IdempotencyKeys keys, StoredJson json) {
        return new Idempotency(new TransactionTemplate(transactions), keys, json.mapper());
    }

    @Bean
    Job forgetOldIdempotencyKeys(Idempotency idempotency) {
        return Job.every("forget-old-idempotency-keys", Duration.ofHours(1), idempotency::forgetOld);
    }

    @Bean
    WebMvcConfigurer idempotencyKeyRequirement() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KeyRequirement())
                        .addPathPatterns("/api/**", "/internal/**")
                        .order(Ordered.LOWEST_PRECEDENCE - 5);
            }
        };
    }
}
