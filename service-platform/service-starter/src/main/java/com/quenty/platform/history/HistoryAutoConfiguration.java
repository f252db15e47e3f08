package com.quenty.platform.history;

import com.quenty.platform.security.CurrentCaller;
import com.quenty.platform.security.SecurityAutoConfiguration;
import com.quenty.platform.web.Listings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The state history of a service with a database. */
@AutoConfiguration(after = SecurityAutoConfiguration.class, afterName = "com.quenty.platform.web.WebAutoConfiguration")
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnBean({JdbcClient.class, Listings.class})
public class HistoryAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    StateHistory stateHistory(JdbcClient jdbc, Listings listings, CurrentCaller currentCaller, Clock clock) {
        return new StateHistory(jdbc, listings, currentCaller, clock);
    }
}
