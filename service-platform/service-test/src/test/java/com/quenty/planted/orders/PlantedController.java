package com.quenty.planted.orders;

import com.quenty.platform.security.Authenticated;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PublicEndpoint;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PlantedController {

    private final PlantedRepository orders;

    PlantedController(PlantedRepository orders) {
        this.orders = orders;
    }

    @GetMapping("/one")
    PlantedOrder saysNothing() {
        return orders.save(new PlantedOrder());
    }

    @Authenticated
    @PublicEndpoint
    @PostMapping("/two")
    void saysTwoThings() {}

    @RequiresPermission("planted:invented")
    @PostMapping("/three")
    void wantsAnUnknownPermission() {}

    @RequiresPermission("internal-customers:read")
    @PostMapping("/four")
    void wantsAnInternalPermission() {}

    @RequiresPermission("companies:read")
    @GetMapping("/five")
    void saysOneThing() {}

    @RequiresPermission("companies:read")
    @PostMapping("/seven")
    @ResponseStatus(HttpStatus.CREATED)
    void createsNowhere() {}

    @RequiresPermission("companies:read")
    @GetMapping("/six")
    void takesItsArgumentsInAnyOrder(IfMatch ifMatch, Caller caller) {}
}
