package com.quenty.order.coupons;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.OptionalReasonRequest;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders/coupons")
@Tag(name = "coupons", description = "Discounts that buyers redeem by a code.")
class CouponController {

    private final CouponService service;
    private final CouponQueries queries;

    CouponController(CouponService service, CouponQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("coupons:read")
    @Operation(summary = "List coupons", description = "Latest first.")
    PageResponse<CouponResponse> list(
            Caller caller, @Valid @ParameterObject CouponFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("coupons:create")
    @Operation(
            summary = "Create a coupon",
            description =
                    "An order takes a use of it when it is placed, and gives it back when it is cancelled or expires. Its terms"
                            + " never change; withdraw it and create another.")
    ResponseEntity<CouponResponse> create(Caller caller, @Valid @RequestBody CreateCouponRequest request) {
        return created(service.create(caller, request));
    }

    private static ResponseEntity<CouponResponse> created(CouponResponse coupon) {
        return Created.at("/api/v1/orders/coupons/{coupon_id}", coupon, coupon.couponId());
    }

    @GetMapping("/{coupon_id}")
    @RequiresPermission("coupons:read")
    @Operation(summary = "Get a coupon")
    CouponResponse get(Caller caller, @PathVariable("coupon_id") String couponId) {
        return service.get(caller, couponId);
    }

    @PostMapping("/{coupon_id}/withdraw")
    @RequiresPermission("coupons:withdraw")
    @Operation(summary = "Withdraw a coupon", description = "Orders that hold it keep it, also when they are edited.")
    CouponResponse withdraw(
            Caller caller,
            @PathVariable("coupon_id") String couponId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.withdraw(caller, couponId, match, OptionalReasonRequest.of(request));
    }
}
