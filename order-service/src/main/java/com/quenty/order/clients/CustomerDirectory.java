package com.quenty.order.clients;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.quenty.contracts.customer.CompanyApi;
import com.quenty.contracts.customer.CustomerApi;
import com.quenty.contracts.customer.CustomerView;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.problem.UpstreamFailure;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may buy and sell, as customer-service says. Whoever was found in business is believed to be for some seconds more, or each
 * order would ask twice; a refusal is never remembered, so that it ends when its cause does.
 */
@Component
public class CustomerDirectory {

    private static final int REMEMBERED = 10_000;

    /** Whatever looks otherwise is nobody's id; within a path it might even ask for something else. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    private final CustomerApi customers;
    private final CompanyApi companies;
    private final Cache<String, Boolean> inBusiness;

    CustomerDirectory(CustomerApi customers, CompanyApi companies, CustomerProperties properties, Clock clock) {
        this.customers = customers;
        this.companies = companies;
        this.inBusiness = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(properties.rememberedFor())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * The customer exists, and neither he nor the company he belongs to is deactivated.
     *
     * @param pointer of the field that names him
     * @throws CustomerUnknown, CustomerInactive
     */
    public void requireActive(String customerId, String pointer) {
        if (inBusiness.getIfPresent(customerId) != null) {
            return;
        }
        var customer = ask(customerId, customers::get, "user-not-found");
        if (customer == null) {
            throw new CustomerUnknown(pointer);
        }
        if (!isActive(customer)) {
            throw new CustomerInactive(pointer);
        }
        inBusiness.put(customerId, Boolean.TRUE);
    }

    /**
     * The company exists and trades.
     *
     * @param pointer of the field that names it
     * @throws CompanyUnknown, CompanyNotTrading
     */
    public void requireTrading(String companyId, String pointer) {
        if (inBusiness.getIfPresent(companyId) != null) {
            return;
        }
        var company = ask(companyId, companies::get, "company-not-found");
        if (company == null) {
            throw new CompanyUnknown(pointer);
        }
        if (!company.active()) {
            throw new CompanyNotTrading(pointer);
        }
        inBusiness.put(companyId, Boolean.TRUE);
    }

    private static boolean isActive(CustomerView customer) {
        return customer.active() && (customer.companyId() == null || customer.companyActive());
    }

    /** @return null when there is no such thing */
    private static <T> @Nullable T ask(String id, Function<String, T> question, String notFound) {
        if (!ID.matcher(id).matches()) {
            return null;
        }
        try {
            return question.apply(id);
        } catch (RemoteProblem refusal) {
            if (refusal.code().equals(notFound)) {
                return null;
            }
            // What we do not understand is our own failure to ask, never the caller's fault.
            throw new UpstreamFailure(refusal.service(), refusal);
        }
    }
}
