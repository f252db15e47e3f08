package com.quenty.intlshipping;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class IntlShippingServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(IntlShippingServiceApplication.class, args);
    }
}
