package com.quenty.order.coupons;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.order.products.ProductService;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Creates and withdraws coupons. */
@Service
class CouponService {

    private final CouponRepository coupons;
    private final CustomerDirectory customers;
    private final ProductService products;
    private final Idempotency idempotency;

    CouponService(
            CouponRepository coupons, CustomerDirectory customers, ProductService products, Idempotency idempotency) {
        this.coupons = coupons;
        this.customers = customers;
        this.products = products;
        this.idempotency = idempotency;
    }

    CouponResponse create(Caller caller, CreateCouponRequest request) {
        request.requireWhole();
        var company = RowScope.companyForNew(caller, request.companyId());
        return idempotency.once(
                CouponResponse.class,
                () -> {
                    customers.requireTrading(company, "/company_id");
                    requireGoods(company, request);
                    return ExternalId.next("CPN");
                },
                id -> {
                    if (!coupons.insert(id, company, request, caller.id())) {
                        throw new CouponProblems.DuplicateCoupon();
                    }
                    return coupons.find(id, RowScope.ALL).orElseThrow();
                });
    }

    /** A coupon for goods that the company does not have would never be given. */
    private void requireGoods(String company, CreateCouponRequest request) {
        var found = products.factsOf(company, Set.copyOf(request.products())).keySet();
        var categories = products.categoriesOf(company, Set.copyOf(request.categoriesOrNone()));
        var unknown = new CouponProblems.GoodsUnknown();
        for (int i = 0; i < request.products().size(); i++) {
            if (!found.contains(request.products().get(i))) {
                unknown.at("/product_ids/" + i, "is not in the company's catalogue");
            }
        }
        for (int i = 0; i < request.categoriesOrNone().size(); i++) {
            if (!categories.contains(request.categoriesOrNone().get(i))) {
                unknown.at("/categories/" + i, "is a category of none of the company's products");
            }
        }
        if (!unknown.errors().isEmpty()) {
            throw unknown;
        }
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
