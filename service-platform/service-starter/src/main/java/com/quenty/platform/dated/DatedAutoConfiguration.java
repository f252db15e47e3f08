package com.quenty.platform.dated;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.WebAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of dated versions of a service with a database. */
@AutoConfiguration(after = WebAutoConfiguration.class)
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnBean({JdbcClient.class, Listings.class})
public class DatedAutoConfiguration {

    @Bean
    DatedTables datedTables(JdbcClient jdbc, StoredJson json, BusinessZone zone, Clock clock) {
        return new DatedTables(jdbc, json.mapper(), zone, clock);
    }
}
