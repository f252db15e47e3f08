package com.quenty.customer.users;

import com.quenty.contracts.customer.ConfirmedEmail;
import com.quenty.contracts.customer.CustomerApi;
import com.quenty.contracts.customer.CustomerView;
import com.quenty.contracts.customer.SelfRegisteredProfile;
import com.quenty.platform.security.RequiresPermission;
import org.springframework.web.bind.annotation.RestController;

/** For siblings. */
@RestController
class InternalCustomerController implements CustomerApi {

    private final CustomerProfileService service;

    InternalCustomerController(CustomerProfileService service) {
        this.service = service;
    }

    @Override
    @RequiresPermission("internal-customers:read")
    public CustomerView get(String customerId) {
        return view(service.get(customerId));
    }

    @Override
    @RequiresPermission("internal-customers:register")
    public CustomerView registerProfile(String customerId, SelfRegisteredProfile profile) {
        return view(service.register(
                customerId,
                profile.username(),
                profile.email(),
                profile.firstName(),
                profile.lastName(),
                profile.phone()));
    }

    @Override
    @RequiresPermission("internal-customers:register")
    public CustomerView changeEmail(String customerId, ConfirmedEmail confirmed) {
        return view(service.changeEmail(customerId, confirmed.email()));
    }

    private static CustomerView view(CustomerProfileService.Customer customer) {
        var user = customer.user();
        return new CustomerView(
                user.uniqueId(),
                user.username(),
                user.email(),
                user.firstName(),
                user.lastName(),
                user.isActive(),
                user.companyId(),
                customer.companyActive(),
                customer.companyVerified());
    }
}
