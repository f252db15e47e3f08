package com.quenty.gateway.health;

import com.quenty.platform.security.PublicEndpoint;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

    private final SuiteHealthCache probe;

    HealthController(SuiteHealthCache probe) {
        this.probe = probe;
    }

    /** 503 only when nothing works: a gateway with one service down must stay in the balancer. */
    @GetMapping("/health")
    @PublicEndpoint
    ResponseEntity<SuiteHealth> health() {
        var health = probe.health();
        return ResponseEntity.status(
                        health.status() == SuiteHealth.Status.DOWN ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .body(health);
    }
}
