package com.quenty.order.coupons;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Creates and withdraws coupons. */
@Service
class CouponService {

    private final CouponRepository coupons;
    private final CustomerDirectory customers;
    private final Idempotency idempotency;

    CouponService(CouponRepository coupons, CustomerDirectory customers, Idempotency idempotency) {
        this.coupons = coupons;
        this.customers = customers;
        this.idempotency = idempotency;
    }

    CouponResponse create(Caller caller, CreateCouponRequest request) {
        request.requireWhole();
        var company = RowScope.companyForNew(caller, request.companyId());
        return idempotency.once(
                CouponResponse.class,
                () -> {
                    customers.requireTrading(company, "/company_id");
                    return ExternalId.next("CPN");
                },
                id -> {
                    if (!coupons.insert(id, company, request, caller.id())) {
                        throw new CouponProblems.DuplicateCoupon();
                    }
                    return coupons.find(id, RowScope.ALL).orElseThrow();
                });
    }

    CouponResponse get(Caller caller, String id) {
        return coupons.find(id, RowScope.ofCompany(caller)).orElseThrow(CouponProblems.NotFound::new);
    }

    CouponResponse withdraw(Caller caller, String id, IfMatch match, @Nullable String reason) {
        return idempotency.once(CouponResponse.class, () -> {
            match.check(get(caller, id).version());
            if (!coupons.withdraw(id, caller.id(), reason)) {
                throw new CouponProblems.Withdrawn();
            }
            return get(caller, id);
        });
    }
}
