package com.quenty.pickup.plans;

import com.quenty.platform.persistence.SqlLocks;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Of a pickup one plan is searched for at a time, whatever its depot is called. */
@Component
class SearchedPlanCheck {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SearchedPlanCheck(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Looks at the plans of the same day and company. Others that are asked for at the same time wait until the transaction ends.
     *
     * @throws PlanProblems.Running when one is searched for that has the same depot, or may have the same pickups
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void requireAlone(RoutePlan plan) {
        SqlLocks.lock(jdbc, "plans of %s of %s".formatted(plan.routeDate(), plan.companyId()));
        List<PlanRoutesRequest> searched = jdbc.sql("""
                        SELECT request::text AS request FROM route_plans
                        WHERE route_date = :date AND company_id IS NOT DISTINCT FROM :company AND status IN ('queued', 'running')
                        ORDER BY id
                        """)
                .param("date", plan.routeDate(), Types.DATE)
                .param("company", plan.companyId(), Types.VARCHAR)
                .query((row, number) -> json.readValue(row.getString("request"), PlanRoutesRequest.class))
                .list();
        for (PlanRoutesRequest other : searched) {
            if (other.depotCode().equals(plan.depotCode())) {
                throw PlanProblems.Running.ofDepot();
            }
            if (other.mayShareWith(plan.request())) {
                throw PlanProblems.Running.ofPickups();
            }
        }
    }
}
