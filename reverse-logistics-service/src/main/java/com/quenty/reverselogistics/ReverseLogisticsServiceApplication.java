package com.quenty.reverselogistics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class ReverseLogisticsServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(ReverseLogisticsServiceApplication.class, args);
    }
}
