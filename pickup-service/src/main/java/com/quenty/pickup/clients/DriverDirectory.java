package com.quenty.pickup.clients;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.clients.customer.CustomerProblems.CustomerInactive;
import com.quenty.clients.customer.CustomerProblems.CustomerUnknown;
import com.quenty.contracts.auth.PermissionHolderApi;
import com.quenty.pickup.clients.ClientProblems.DriverInactive;
import com.quenty.pickup.clients.ClientProblems.DriverNotPermitted;
import com.quenty.pickup.clients.ClientProblems.DriverUnknown;
import com.quenty.platform.security.RowScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Drivers: users of a company, kept by customer-service, whose account at auth-service has a role that names {@code
 * routes:drive}. Managers and administrators hold it by a wildcard, to act for drivers; they are none themselves unless a role says
 * so.
 */
@Component
public class DriverDirectory {

    private static final String PERMISSION = "routes:drive";

    private final CustomerDirectory users;
    private final PermissionHolderApi holders;

    DriverDirectory(CustomerDirectory users, PermissionHolderApi holders) {
        this.users = users;
        this.holders = holders;
    }

    /**
     * The user can be assigned a route.
     *
     * @param companyId of the route; null for the platform's own routes, for which drivers of every company may drive
     * @param pointer of the field that names the driver
     * @throws DriverUnknown if there is no such user in the company, which is not told apart
     * @throws DriverInactive if the user or their company is deactivated
     * @throws DriverNotPermitted if the user may not drive, or their account is suspended
     */
    public void requireDriver(@Nullable String companyId, String driverId, String pointer) {
        var scope = companyId == null ? RowScope.ALL : RowScope.ofCompany(companyId);
        try {
            var user = users.requireActive(scope, driverId, pointer);
            if (companyId != null && !companyId.equals(user.companyId())) {
                throw new DriverUnknown(pointer);
            }
        } catch (CustomerUnknown unknown) {
            throw new DriverUnknown(pointer);
        } catch (CustomerInactive inactive) {
            throw new DriverInactive(pointer);
        }
        if (!holders.get(driverId, PERMISSION).holds()) {
            throw new DriverNotPermitted(pointer);
        }
    }
}
