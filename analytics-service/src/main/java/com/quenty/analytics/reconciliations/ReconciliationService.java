package com.quenty.analytics.reconciliations;

import com.quenty.analytics.clients.SalesDirectory;
import com.quenty.analytics.metrics.Aggregation;
import com.quenty.analytics.metrics.MetricAnswer.Series;
import com.quenty.analytics.metrics.MetricQueries;
import com.quenty.analytics.metrics.MetricQuestion;
import com.quenty.analytics.reconciliations.ReconciliationRepository.Figure;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Compares key figures of a day with those of the services that own them. Differences are kept and shown, never mended. */
@Service
class ReconciliationService {

    private static final Logger log = LoggerFactory.getLogger(ReconciliationService.class);

    private static final String DELIVERED = "orders.delivered";
    private static final String OWNER = "order-service";

    /** A company without a delivery for so long is not asked for. */
    private static final int DAYS_OF_BUSINESS = 31;

    private final MetricQueries metrics;
    private final SalesDirectory sales;
    private final ReconciliationRepository reconciliations;
    private final BusinessZone zone;

    ReconciliationService(
            MetricQueries metrics, SalesDirectory sales, ReconciliationRepository reconciliations, BusinessZone zone) {
        this.metrics = metrics;
        this.sales = sales;
        this.reconciliations = reconciliations;
        this.zone = zone;
    }

    void reconcileYesterday() {
        reconcile(zone.today().minusDays(1));
    }

    private void reconcile(LocalDate day) {
        var ours = new HashMap<String, Map<String, Figure>>();
        delivered(day, day.plusDays(1))
                .forEach(series -> ours.computeIfAbsent(companyOf(series), none -> new TreeMap<>())
                        .put(String.valueOf(series.unit()), figure(series)));
        var companies = new TreeSet<>(ours.keySet());
        delivered(day.minusDays(DAYS_OF_BUSINESS), day).forEach(series -> companies.add(companyOf(series)));
        for (var company : companies) {
            compare(company, day, ours.getOrDefault(company, Map.of()));
        }
    }

    private List<Series> delivered(LocalDate from, LocalDate until) {
        var question = new MetricQuestion(
                DELIVERED,
                Aggregation.SUM,
                null,
                null,
                null,
                List.of(MetricQuestion.COMPANY),
                null,
                null,
                null,
                null,
                null);
        return metrics.ask(RowScope.ALL, question, zone.startOf(from), zone.startOf(until))
                .series();
    }

    private void compare(String company, LocalDate day, Map<String, Figure> ours) {
        Map<String, Figure> owners;
        try {
            owners = ownersFigures(company, day);
        } catch (RemoteProblem | DomainProblem unanswered) {
            log.warn("{} says nothing of the sales of {} on {}", OWNER, company, day, unanswered);
            ours.forEach((unit, figure) -> reconciliations.keep(DELIVERED, OWNER, company, unit, day, figure, null));
            return;
        }
        var units = new TreeSet<>(ours.keySet());
        units.addAll(owners.keySet());
        for (var unit : units) {
            var our = ours.getOrDefault(unit, Figure.NOTHING);
            var theirs = owners.getOrDefault(unit, Figure.NOTHING);
            reconciliations.keep(DELIVERED, OWNER, company, unit, day, our, theirs);
        }
    }

    private Map<String, Figure> ownersFigures(String company, LocalDate day) {
        var figures = new TreeMap<String, Figure>();
        for (var sold : sales.of(company, day)) {
            // Goods that came back make an entry of a currency in which nothing was delivered.
            if (sold.orders() > 0) {
                figures.put(sold.currency(), new Figure(sold.worth(), sold.orders()));
            }
        }
        return figures;
    }

    private static String companyOf(Series series) {
        return Objects.requireNonNull(series.tags().get(MetricQuestion.COMPANY));
    }

    private static Figure figure(Series series) {
        return new Figure(Objects.requireNonNullElse(series.value(), BigDecimal.ZERO), series.readings());
    }
}
