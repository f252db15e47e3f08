package com.quenty.pickup.plans;

import com.quenty.pickup.plans.days.DayProblem;
import com.quenty.pickup.plans.days.PlannedRoute;
import com.quenty.pickup.plans.days.UnassignedReason;
import com.quenty.pickup.routing.Effort;
import com.quenty.pickup.routing.Plan;
import com.quenty.pickup.routing.RoutePlanner;
import com.quenty.pickup.routing.RoutingProblem;
import com.quenty.pickup.routing.TourPlan;
import com.quenty.pickup.routing.Visit;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.security.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Searches for the routes of queued plans, few at a time: each search takes two processors. */
@Service
class PlanSearchService {

    private static final Logger log = LoggerFactory.getLogger(PlanSearchService.class);
    /** Between two times that the best so far is kept. */
    private static final long KEEP_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final Semaphore searching;
    private final RoutePlanRepository plans;
    private final PlanDayService days;
    private final Deliveries deliveries;
    private final StateHistory history;
    private final TransactionOperations transaction;
    private final PlanProperties properties;
    private final Clock clock;

    PlanSearchService(
            RoutePlanRepository plans,
            PlanDayService days,
            Deliveries deliveries,
            StateHistory history,
            TransactionOperations transaction,
            PlanProperties properties,
            Clock clock) {
        this.plans = plans;
        this.days = days;
        this.deliveries = deliveries;
        this.history = history;
        this.transaction = transaction;
        this.properties = properties;
        this.searching = new Semaphore(properties.searches());
        this.clock = clock;
    }

    /** Returns when the plan is over. Called again after a crash, it goes on. */
    void search(String planId) {
        if (!searching.tryAcquire()) {
            // The scheduler's threads are few, and others wait for them.
            transaction.executeWithoutResult(_ -> deliveries.send(
                    PlanSearchDelivery.class,
                    planId,
                    new PlanSearchDelivery.Search(planId),
                    clock.instant().plus(properties.again())));
            return;
        }
        try {
            RoutePlan plan = begin(planId);
            if (plan != null) {
                search(plan);
            }
        } finally {
            searching.release();
        }
    }

    private @Nullable RoutePlan begin(String planId) {
        return transaction.execute(_ -> {
            RoutePlan plan = plans.lock(planId, RowScope.ALL).orElseThrow();
            if (plan.status().isOver()) {
                return null;
            }
            RoutePlanStatus from = plan.status();
            if (plan.searches() >= properties.attempts()) {
                // It may take its process down each time: the day is free again.
                plan.fail("The search was interrupted %d times and is given up.".formatted(plan.searches()));
            } else {
                plan.search();
            }
            if (plan.status() != from) {
                history.record(RoutePlanService.SUBJECT, planId, "status", from, plan.status(), plan.failure());
            }
            RoutePlan begun = plans.saveAndFlush(plan);
            return begun.status().isOver() ? null : begun;
        });
    }

    /**
     * Has plans searched for that are neither over nor anybody's work any more, because their delivery was given up or lost. Each
     * time counts as an attempt, so that none keeps its day for ever.
     */
    void takeUpAbandoned() {
        Instant since = clock.instant().minus(properties.abandonedAfter());
        for (String planId : plans.findUnchanged(EnumSet.of(RoutePlanStatus.QUEUED, RoutePlanStatus.RUNNING), since)) {
            try {
                transaction.executeWithoutResult(_ -> takeUp(planId));
            } catch (RuntimeException failed) {
                // The others are taken up; this one is tried again with the next run.
                log.warn("Plan {} could not be taken up again", planId, failed);
            }
        }
    }

    private void takeUp(String planId) {
        boolean open = plans.lock(planId, RowScope.ALL)
                .filter(plan -> !plan.status().isOver())
                .isPresent();
        if (open && !deliveries.isPending(PlanSearchDelivery.class, planId)) {
            log.warn("Nobody searches for plan {} any more: it is taken up again", planId);
            deliveries.send(PlanSearchDelivery.class, planId, new PlanSearchDelivery.Search(planId), clock.instant());
        }
    }

    private void search(RoutePlan plan) {
        Plan found;
        DayProblem day;
        Watch watch = new Watch(plan.planId());
        try {
            day = days.dayOf(plan, plan.searchFrom());
            RoutingProblem problem = day.withMargins(
                    plan.answer() == null ? Map.of() : plan.answer().sequences());
            watch.begin();
            found = RoutePlanner.plan(problem, effort(plan), new Keeper(plan.planId(), plan.progress(), day)::hear);
        } catch (DomainProblem refused) {
            end(plan.planId(), failed -> failed.fail(String.valueOf(refused.getMessage())));
            return;
        } catch (IllegalArgumentException | IllegalStateException broken) {
            log.error("The search for plan {} failed", plan.planId(), broken);
            end(plan.planId(), failed -> failed.fail("The search failed."));
            return;
        } finally {
            watch.end();
        }
        if (Thread.interrupted() && !watch.foundItOver()) {
            throw new IllegalStateException("the service stops; the search goes on when it is back");
        }
        PlanAnswer answer = answer(day, found);
        end(plan.planId(), ended -> ended.complete(answer));
        if (watch.foundItOver()) {
            keep(plan.planId(), plan.progress(), answer);
        }
    }

    private static Effort effort(RoutePlan plan) {
        PlanRoutesRequest request = plan.request();
        double left = 1 - plan.progress();
        long seed = request.seed() == null ? 1 : request.seed();
        return request.iterations() == null
                ? new Effort(
                        seed, Long.MAX_VALUE, Duration.ofMillis((long) (request.searchSeconds() * 1000L * left) + 1))
                : Effort.of(seed, (long) (request.iterations() * left) + 1);
    }

    private void end(String planId, Consumer<RoutePlan> how) {
        transaction.executeWithoutResult(_ -> {
            RoutePlan plan = plans.lock(planId, RowScope.ALL).orElseThrow();
            if (plan.status() == RoutePlanStatus.RUNNING) {
                how.accept(plan);
                history.record(
                        RoutePlanService.SUBJECT,
                        planId,
                        "status",
                        RoutePlanStatus.RUNNING,
                        plan.status(),
                        plan.failure());
                plans.saveAndFlush(plan);
            }
        });
    }

    /** Of one that was cancelled too, as long as its routes have not been made of an earlier best. */
    private void keep(String planId, double progress, PlanAnswer best) {
        transaction.executeWithoutResult(_ -> {
            RoutePlan plan = plans.lock(planId, RowScope.ALL).orElseThrow();
            if (plan.status() == RoutePlanStatus.RUNNING || plan.status() == RoutePlanStatus.CANCELLED) {
                plan.report(Math.max(progress, plan.progress()), best);
                plans.saveAndFlush(plan);
            }
        });
    }

    static PlanAnswer answer(DayProblem day, Plan plan) {
        List<PlannedRoute> routes =
                plan.tours().stream().map(tour -> PlannedRoute.of(day, tour)).toList();
        Map<String, List<String>> sequences = new HashMap<>();
        plan.tours().forEach(tour -> sequences.put(tour.shift(), sequence(tour)));
        List<UnassignedPickup> unassigned = plan.unserved().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new UnassignedPickup(entry.getKey(), UnassignedReason.of(entry.getValue())))
                .toList();
        return new PlanAnswer(
                routes,
                unassigned,
                new PlanAnswer.Totals(
                        plan.tours().stream()
                                .mapToLong(tour -> tour.stops().size())
                                .sum(),
                        routes.stream().mapToLong(PlannedRoute::distanceM).sum(),
                        routes.stream().mapToLong(PlannedRoute::drivingSeconds).sum(),
                        routes.stream()
                                .mapToLong(route -> Duration.between(route.startsAt(), route.endsAt())
                                        .toSeconds())
                                .sum(),
                        routes.stream().mapToLong(PlannedRoute::co2G).sum(),
                        PlannedRoute.shown(plan.tours().stream()
                                .mapToDouble(TourPlan::expense)
                                .sum()),
                        plan.iterations()),
                sequences);
    }

    static List<String> sequence(TourPlan tour) {
        return tour.visits().stream()
                .filter(visit -> visit.kind() != Visit.Kind.BREAK)
                .map(visit -> Objects.requireNonNullElse(visit.stop(), RoutingProblem.EMPTYING))
                .toList();
    }

    /** Keeps the best so far, at most once in a second. */
    private final class Keeper {
        private final String planId;
        private final double before;
        private final DayProblem day;
        private long last = System.nanoTime();

        Keeper(String planId, double before, DayProblem day) {
            this.planId = planId;
            this.before = before;
            this.day = day;
        }

        void hear(double share, Supplier<Plan> best) {
            if (System.nanoTime() - last >= KEEP_EVERY_NANOS && share < 1) {
                last = System.nanoTime();
                keep(planId, before + (1 - before) * share, answer(day, best.get()));
            }
        }
    }

    /** Looks now and then whether the plan was cancelled, and ends the search then. */
    private final class Watch {
        private final String planId;
        private final Thread searcher = Thread.currentThread();
        private @Nullable Thread watcher;
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile boolean over;

        Watch(String planId) {
            this.planId = planId;
        }

        void begin() {
            watcher = Thread.ofVirtual().name("plan-watch").start(this::watch);
        }

        private void watch() {
            try {
                while (!over) {
                    if (ended.await(properties.pollEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    over = plans.find(planId, RowScope.ALL)
                            .map(plan -> plan.status().isOver())
                            .orElse(true);
                }
                searcher.interrupt();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        /** The search has ended, by itself or not: nobody interrupts the thread from here on. */
        void end() {
            if (watcher == null) {
                return;
            }
            // Told, not interrupted: an interrupt in the middle of a query breaks the connection of the pool.
            ended.countDown();
            boolean interrupted = Thread.interrupted();
            try {
                watcher.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        boolean foundItOver() {
            return over;
        }
    }
}
