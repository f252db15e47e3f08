package com.quenty.planted.orders;

import com.quenty.platform.security.Authenticated;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.PublicEndpoint;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    @RequiresPermission("companies:read")
    @GetMapping("/nine")
    void takesTextsOfAnyLength(
            PlantedFilter filter,
            @RequestParam String unbounded,
            @RequestParam @Size(max = 500) String tooLong,
            @RequestParam @Size(max = 40) String bounded) {}

    @RequiresPermission("companies:read")
    @CommonData
    @PostMapping("/seven")
    void changesCommonData() {}

    @RequiresPermission("companies:read")
    @CommonData
    @PlatformOnly
    @GetMapping("/eight")
    void belongsToAllAndToNobody() {}

    @RequiresPermission("companies:read")
    @PlatformOnly
    @PostMapping("/nine")
    void changesThePlatform() {}

    @RequiresPermission("companies:read")
    @CommonData
    @GetMapping("/ten")
    void showsCommonData() {}

    @RequiresPermission("companies:read")
    @GetMapping("/eleven")
    boolean filtersByScope(Caller caller) {
        return Optional.of(caller).map(this::rows).filter(rows -> !rows.isAll()).isPresent();
    }

    private RowScope rows(Caller caller) {
        return Optional.of(caller).map(each -> RowScope.of(each)).orElseThrow();
    }
}
