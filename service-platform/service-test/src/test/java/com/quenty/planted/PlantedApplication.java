package com.quenty.planted;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class PlantedApplication {

    @Bean
    String beanBesideMain() {
        return "";
    }
}
