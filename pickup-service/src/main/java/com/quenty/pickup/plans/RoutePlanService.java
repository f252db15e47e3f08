package com.quenty.pickup.plans;

import com.quenty.pickup.clients.DriverDirectory;
import com.quenty.pickup.clients.RouteCompanyCheck;
import com.quenty.pickup.plans.days.DayClock;
import com.quenty.pickup.plans.days.DayProblem;
import com.quenty.pickup.plans.days.UnassignedReason;
import com.quenty.pickup.plans.days.ZoneNames;
import com.quenty.pickup.routes.NewRoute;
import com.quenty.pickup.routes.RouteProblems;
import com.quenty.pickup.routes.RouteResponse;
import com.quenty.pickup.routes.RouteStore;
import com.quenty.pickup.routing.Plan;
import com.quenty.pickup.routing.RoutePlanner;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.problem.ConcurrentUpdate;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.ReasonRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes plans in, ends them early, and makes their routes. */
@Service
class RoutePlanService {

    static final String SUBJECT = "route_plan";

    /** The routes to be made of a plan, as they hold now. */
    private record Draft(long version, List<NewRoute> routes, List<UnassignedPickup> leftOut) {}

    private final RoutePlanRepository plans;
    private final PlanDayService days;
    private final PlanReferenceCheck references;
    private final SearchedPlanCheck searched;
    private final RouteStore routes;
    private final RouteCompanyCheck companies;
    private final DriverDirectory drivers;
    private final Deliveries deliveries;
    private final StateHistory history;
    private final Idempotency idempotency;
    private final PlanProperties properties;
    private final BusinessZone businessZone;
    private final Clock clock;

    RoutePlanService(
            RoutePlanRepository plans,
            PlanDayService days,
            PlanReferenceCheck references,
            SearchedPlanCheck searched,
            RouteStore routes,
            RouteCompanyCheck companies,
            DriverDirectory drivers,
            Deliveries deliveries,
            StateHistory history,
            Idempotency idempotency,
            PlanProperties properties,
            BusinessZone businessZone,
            Clock clock) {
        this.plans = plans;
        this.days = days;
        this.references = references;
        this.searched = searched;
        this.routes = routes;
        this.companies = companies;
        this.drivers = drivers;
        this.deliveries = deliveries;
        this.history = history;
        this.idempotency = idempotency;
        this.properties = properties;
        this.businessZone = businessZone;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    RoutePlanResponse get(Caller caller, String planId) {
        return RoutePlanResponse.of(
                plans.find(planId, RowScope.ofCompany(caller)).orElseThrow(PlanProblems.NotFound::new));
    }

    RoutePlanResponse plan(Caller caller, PlanRoutesRequest request) {
        return idempotency.once(RoutePlanResponse.class, () -> asked(caller, request), plan -> {
            searched.requireAlone(plan);
            UniqueKeys.refusing(
                    Map.of("route_plans_one_at_a_time", PlanProblems.Running::ofDepot), () -> plans.saveAndFlush(plan));
            history.record(SUBJECT, plan.planId(), "status", null, plan.status(), null);
            deliveries.send(
                    PlanSearchDelivery.class,
                    plan.planId(),
                    new PlanSearchDelivery.Search(plan.planId()),
                    clock.instant());
            return RoutePlanResponse.of(plan);
        });
    }

    private RoutePlan asked(Caller caller, PlanRoutesRequest request) {
        ZoneId zone = ZoneNames.parse(request.timeZone(), businessZone.zone());
        DayClock day = new DayClock(request.routeDate(), zone);
        request.requireSound(day);
        Instant now = clock.instant();
        day.requirePlannable(now);
        String companyId = companies.companyOf(caller, request.companyId());
        drivers.requireDrivers(
                companyId,
                IntStream.range(0, request.vehicles().size())
                        .mapToObj(i -> new DriverDirectory.Named(
                                request.vehicles().get(i).driverId(), "/vehicles/" + i + "/driver_id"))
                        .toList());
        references.requireKnown(companyId, day, request);
        return new RoutePlan(
                ExternalId.next("PLAN"),
                companyId,
                zone.getId(),
                now.plus(properties.headStart()),
                request,
                caller.id());
    }

    RoutePlanResponse cancel(Caller caller, String planId, IfMatch match, ReasonRequest request) {
        return idempotency.once(RoutePlanResponse.class, () -> {
            RoutePlan plan = lock(caller, planId, match);
            RoutePlanStatus from = plan.status();
            plan.cancel();
            history.record(SUBJECT, planId, "status", from, plan.status(), request.reason());
            return RoutePlanResponse.of(plans.saveAndFlush(plan));
        });
    }

    /** The routes that were found are timed again without pickups that have changed, and then made as a whole. */
    AppliedPlanResponse apply(Caller caller, String planId, IfMatch match) {
        return idempotency.once(AppliedPlanResponse.class, () -> draft(caller, planId), draft -> {
            RoutePlan plan = lock(caller, planId, match);
            RoutePlanStatus from = plan.status();
            plan.apply();
            if (draft.version() != plan.version()) {
                throw new PlanProblems.Outdated();
            }
            if (draft.routes().isEmpty()) {
                throw PlanProblems.Empty.nothingLeft();
            }
            List<AppliedPlanResponse.MadeRoute> made =
                    draft.routes().stream().map(this::made).toList();
            history.record(SUBJECT, planId, "status", from, plan.status(), null);
            RoutePlan saved = plans.saveAndFlush(plan);
            return new AppliedPlanResponse(planId, saved.status(), made, draft.leftOut(), saved.version());
        });
    }

    /** Changes since the draft are told of the plan: its caller names no driver, vehicle or stop. */
    private AppliedPlanResponse.MadeRoute made(NewRoute draft) {
        try {
            RouteResponse route = routes.create(draft);
            return new AppliedPlanResponse.MadeRoute(route.routeId(), route.driverId(), route.totalPickups());
        } catch (RouteProblems.PickupNotPlannable
                | RouteProblems.PickupUnknown
                | RouteProblems.PickupOfAnotherTime overtaken) {
            throw new ConcurrentUpdate(); // leaves them out, when it is tried again
        } catch (RouteProblems.DriverBusy | RouteProblems.VehicleBusy | RouteProblems.TooManyStops overtaken) {
            throw new PlanProblems.Outdated();
        }
    }

    private Draft draft(Caller caller, String planId) {
        RoutePlan plan = plans.find(planId, RowScope.ofCompany(caller)).orElseThrow(PlanProblems.NotFound::new);
        PlanAnswer answer = plan.answer();
        if (answer == null
                || plan.status() == RoutePlanStatus.APPLIED
                || !plan.status().isOver()) {
            return new Draft(plan.version(), List.of(), List.of());
        }
        Instant now = clock.instant();
        DayProblem day = days.dayOf(plan, now.isAfter(plan.searchFrom()) ? now : plan.searchFrom());
        if (!day.shifts().containsAll(answer.sequences().keySet())) {
            throw new PlanProblems.Outdated();
        }
        Plan timed = RoutePlanner.evaluate(day.problem(answer.sequences()));
        List<UnassignedPickup> leftOut = new ArrayList<>();
        answer.sequences().values().stream()
                .flatMap(List::stream)
                .filter(id -> !id.isEmpty() && !day.hasStop(id))
                .sorted()
                .forEach(id -> leftOut.add(new UnassignedPickup(id, UnassignedReason.CHANGED)));
        List<NewRoute> planned = timed.tours().stream()
                .filter(tour -> !tour.stops().isEmpty())
                .map(tour -> {
                    if (!tour.violations().isEmpty()) {
                        throw new PlanProblems.Outdated();
                    }
                    return day.route(tour, plan.companyId(), planId);
                })
                .toList();
        requireStillDrivers(plan.companyId(), planned);
        return new Draft(plan.version(), planned, leftOut);
    }

    /** Days may lie between planning and driving. */
    private void requireStillDrivers(@Nullable String companyId, List<NewRoute> planned) {
        List<String> wanted = planned.stream().map(NewRoute::driverId).toList();
        if (!drivers.able(companyId, wanted).containsAll(wanted)) {
            throw new PlanProblems.Outdated();
        }
    }

    private RoutePlan lock(Caller caller, String planId, IfMatch match) {
        RoutePlan plan = plans.lock(planId, RowScope.ofCompany(caller)).orElseThrow(PlanProblems.NotFound::new);
        match.check(plan.version());
        return plan;
    }
}
