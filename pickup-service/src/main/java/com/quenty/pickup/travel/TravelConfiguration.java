package com.quenty.pickup.travel;

import com.quenty.pickup.routing.SpeedProfile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TravelProperties.class)
class TravelConfiguration {

    @Bean
    TravelEstimate travelEstimate(TravelProperties properties) {
        return new TravelEstimate(properties.roadFactor(), properties.speedKmh() / 3.6);
    }

    @Bean
    @Primary
    TravelTimes travelTimes(TravelProperties properties, TravelEstimate estimate) {
        if (properties.osrmUrl() == null) {
            return estimate;
        }
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(properties.osrmTimeout());
        RestClient engine = RestClient.builder()
                .baseUrl(properties.osrmUrl())
                .requestFactory(requests)
                .build();
        return new OsrmTable(engine, properties, estimate);
    }

    /** In whole seconds, as times are shown and told: the one place in which they are rounded. */
    @Bean
    SpeedProfile speedProfile(TravelProperties properties) {
        return new SpeedProfile(properties.speedByHour().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .inWholeSeconds();
    }
}
