package com.quenty.microcredit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class MicrocreditServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(MicrocreditServiceApplication.class, args);
    }
}
