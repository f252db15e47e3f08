package com.quenty.pickup.clients;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.clients.customer.CustomerProblems.CustomerInactive;
import com.quenty.clients.customer.CustomerProblems.CustomerUnknown;
import com.quenty.contracts.auth.PermissionHolderApi;
import com.quenty.pickup.clients.ClientProblems.DriverInactive;
import com.quenty.pickup.clients.ClientProblems.DriverNotPermitted;
import com.quenty.pickup.clients.ClientProblems.DriverUnknown;
import com.quenty.platform.problem.RuleViolation;
import com.quenty.platform.security.RowScope;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    /** Of several drivers, who are asked about at the same time: siblings serve others, too. */
    private static final int AT_ONCE = 8;

    /** One of several drivers. @param pointer of the field that names the driver */
    public record Named(String driverId, String pointer) {}

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

    /** As {@link #requireDriver} for all of them; where several are refused, the problem is the first one's and names all. */
    public void requireDrivers(@Nullable String companyId, List<Named> drivers) {
        var refused =
                refusals(companyId, drivers).stream().flatMap(Optional::stream).toList();
        if (refused.isEmpty()) {
            return;
        }
        var first = refused.getFirst();
        refused.stream()
                .skip(1)
                .flatMap(other -> other.errors().stream())
                .forEach(error -> first.at(error.pointer(), error.message()));
        throw first;
    }

    /** Those of them who can be assigned a route. */
    public Set<String> able(@Nullable String companyId, Collection<String> driverIds) {
        var asked = driverIds.stream()
                .distinct()
                .map(driverId -> new Named(driverId, "/driver_id"))
                .toList();
        var refusals = refusals(companyId, asked);
        return IntStream.range(0, asked.size())
                .filter(i -> refusals.get(i).isEmpty())
                .mapToObj(i -> asked.get(i).driverId())
                .collect(Collectors.toSet());
    }

    /** One for each of them, in their order. An outage ends it at once. */
    private List<Optional<RuleViolation>> refusals(@Nullable String companyId, List<Named> drivers) {
        if (drivers.size() < 2) {
            return drivers.stream().map(driver -> refusal(companyId, driver)).toList();
        }
        var context = ContextSnapshotFactory.builder().build().captureAll();
        try (var pool = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("ask-for-drivers-", 0).factory())) {
            try {
                var running = new ArrayList<Future<Optional<RuleViolation>>>();
                for (var driver : drivers) {
                    Callable<Optional<RuleViolation>> question = () -> refusal(companyId, driver);
                    running.add(pool.submit(context.wrap(question)));
                }
                var refusals = new ArrayList<Optional<RuleViolation>>();
                for (var one : running) {
                    refusals.add(one.get());
                }
                return refusals;
            } catch (ExecutionException failed) {
                pool.shutdownNow();
                if (failed.getCause() instanceof RuntimeException outage) {
                    throw outage;
                }
                throw new IllegalStateException("drivers could not be asked for", failed.getCause());
            } catch (InterruptedException stopped) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while drivers were asked for", stopped);
            }
        }
    }

    private Optional<RuleViolation> refusal(@Nullable String companyId, Named driver) {
        try {
            requireDriver(companyId, driver.driverId(), driver.pointer());
            return Optional.empty();
        } catch (DriverUnknown | DriverInactive | DriverNotPermitted refused) {
            return Optional.of(refused);
        }
    }
}
