package com.quenty.order.inventory;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/products/availability")
@Tag(name = "products")
class AvailabilityController {

    private final AvailabilityService service;

    AvailabilityController(AvailabilityService service) {
        this.service = service;
    }

    @GetMapping
    @RequiresPermission("products:read")
    @Operation(
            summary = "See whether products are in stock",
            description =
                    "Of up to 100 products, those on a page for example. The stock of a moment is no promise: only an"
                            + " order reserves units. Products that the caller may not see are left out.")
    AvailabilityResponse availability(
            Caller caller,
            @Parameter(description = "May be repeated, at most 100 times.", example = "[4711]")
                    @RequestParam("product_id")
                    Set<Integer> productIds) {
        return service.of(caller, productIds);
    }
}
