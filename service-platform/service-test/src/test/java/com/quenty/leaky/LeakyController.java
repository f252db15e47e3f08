package com.quenty.leaky;

import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.PublicEndpoint;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/leaks")
public class LeakyController {

    record Leak(String leakId) {}

    /** Shows everything to everybody. */
    @GetMapping("/{leak_id}")
    @RequiresPermission("companies:read")
    Leak show(@PathVariable("leak_id") String leakId) {
        return new Leak(leakId);
    }

    /** A page of everybody's. */
    @GetMapping
    @RequiresPermission("companies:read")
    PageResponse<Leak> list(PageRequest page) {
        return new PageResponse<>(List.of(new Leak("L-1")), null, false, null);
    }

    @GetMapping("/shared/{leak_id}")
    @RequiresPermission("companies:read")
    @CommonData
    Leak shared(@PathVariable("leak_id") String leakId) {
        return new Leak(leakId);
    }

    @GetMapping("/unsaid/{leak_id}")
    @RequiresPermission("companies:read")
    Leak unsaid(@PathVariable("leak_id") String leakId) {
        return new Leak(leakId);
    }

    /** Nobody gave the walk a resource for this. */
    @GetMapping("/forgotten/{leak_id}")
    @RequiresPermission("companies:read")
    Leak forgotten(@PathVariable("leak_id") String leakId) {
        return new Leak(leakId);
    }

    @PostMapping("/invented")
    @RequiresPermission("leaks:invented")
    void wantsAnUnknownPermission() {}

    @PostMapping("/silent")
    void saysNothing() {}

    /** No record, so nothing is unknown to it. */
    @PublicEndpoint
    @PostMapping("/open")
    Map<String, String> open() {
        return Map.of();
    }
}
