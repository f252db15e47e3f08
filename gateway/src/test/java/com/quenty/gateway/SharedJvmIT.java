package com.quenty.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The gateway may run in one JVM with all services, so it leaves nothing there that concerns them. */
@AtTheDoor
class SharedJvmIT {

    @Test
    void noSystemPropertyIsSetForTheJdksClient() {
        assertThat(System.getProperties().stringPropertyNames()).noneMatch(name -> name.startsWith("jdk.httpclient"));
    }
}
