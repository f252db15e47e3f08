package com.quenty.pickup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PickupServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(PickupServiceApplication.class, args);
    }
}
