package com.quenty.planted.reports;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("planted.reports")
record PlantedSettings(int days) {

    private static final String SUBJECT = "planted-reports";

    String subject() {
        return SUBJECT + days;
    }
}
