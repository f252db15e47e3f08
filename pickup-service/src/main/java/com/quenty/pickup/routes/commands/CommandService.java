package com.quenty.pickup.routes.commands;

import com.quenty.pickup.routes.RouteStore;
import com.quenty.pickup.routes.driving.CancelledOrderCheck;
import com.quenty.pickup.routes.driving.DrivingStore;
import com.quenty.platform.problem.ConcurrentUpdate;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.InvalidRequest;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.RuleViolation;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes what devices send, late, out of order or again, as if it had come one by one and in order: a command is kept until all before it
 * have come, and is decided once. Each is decided in a transaction of its own, so that one that is refused takes none of other stops with it, and a
 * batch that was interrupted goes on where it stopped when the device sends it again.
 */
@Service
class CommandService {

    private static final int TRIES = 5;

    private final CommandStore commands;
    private final DrivingStore drives;
    private final CancelledOrderCheck cancelledOrders;
    private final RouteStore routes;
    private final TransactionOperations transaction;

    CommandService(
            CommandStore commands,
            DrivingStore drives,
            CancelledOrderCheck cancelledOrders,
            RouteStore routes,
            TransactionOperations transaction) {
        this.commands = commands;
        this.drives = drives;
        this.cancelledOrders = cancelledOrders;
        this.routes = routes;
        this.transaction = transaction;
    }

    CommandsResponse send(Caller caller, String routeId, SendCommandsRequest request) {
        var scope = RouteStore.drivenBy(caller);
        request.requireSound();
        int route = routes.keyOf(scope, routeId);
        var ends = Objects.requireNonNull(transaction.execute(status -> {
            commands.lock(route, request.deviceId());
            commands.keep(route, caller.id(), request);
            return commands.stopsToEnd(route, request.deviceId());
        }));
        var cancelled = cancelledOrders.of(scope, routeId, ends);
        while (decideNext(scope, routeId, route, request.deviceId(), request.fromSequence(), cancelled)) {
            // until one is missing
        }
        return Objects.requireNonNull(transaction.execute(status -> new CommandsResponse(
                commands.results(route, request),
                commands.nextSequence(route, request.deviceId(), request.fromSequence()),
                routes.find(scope, routeId))));
    }

    /** @return whether there was one */
    private boolean decideNext(
            RowScope scope, String routeId, int route, String device, @Nullable Long from, Set<String> cancelled) {
        var tried = new AtomicLong();
        for (int attempt = 1; ; attempt++) {
            try {
                return apply(scope, routeId, route, device, from, cancelled, tried);
            } catch (ConcurrencyFailureException | ConcurrentUpdate lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            } catch (DomainProblem problem) {
                if (!isFinal(problem)) {
                    throw problem;
                }
                refuse(scope, routeId, tried.get(), problem);
                return true;
            }
        }
    }

    /** @param tried set to the command, for when it is refused */
    private boolean apply(
            RowScope scope,
            String routeId,
            int route,
            String device,
            @Nullable Long from,
            Set<String> cancelled,
            AtomicLong tried) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            commands.lock(route, device);
            var next = commands.next(route, device, from).orElse(null);
            if (next == null) {
                return false;
            }
            tried.set(next.id());
            if (next.reusesId()) {
                commands.refused(next.id(), new CommandProblems.CommandIdReused());
                return true;
            }
            if (next.isLate()) {
                commands.refused(next.id(), new CommandProblems.CommandGivenUp());
                return true;
            }
            drives.perform(scope, routeId, IfMatch.ANY, next.command().action(), cancelled);
            drives.requirePlausible(
                    scope, routeId, "/device_time", next.command().deviceTime());
            commands.applied(next.id());
            return true;
        }));
    }

    /**
     * In a transaction of its own: that of the work is gone with it. Another batch may have decided it meanwhile. The driver has left a stop
     * whose end is refused, so other stops do not wait for it.
     */
    private void refuse(RowScope scope, String routeId, long id, DomainProblem problem) {
        transaction.executeWithoutResult(status -> {
            commands.stopEndedBy(id).ifPresent(stop -> drives.leaveUnsettled(scope, routeId, stop));
            commands.refused(id, problem);
        });
    }

    /** Whether it would be refused again and again; an outage or a lost race would not. */
    private static boolean isFinal(DomainProblem problem) {
        return problem instanceof Conflict
                || problem instanceof NotFound
                || problem instanceof RuleViolation
                || problem instanceof InvalidRequest;
    }
}
