package com.quenty.analytics.dashboards;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of dashboards and of their versions. */
@Repository
class DashboardRepository {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final RecordRow<DashboardRevision> terms;

    DashboardRepository(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
        this.terms = new RecordRow<>(DashboardRevision.class, json.mapper());
    }

    /** Of the platform or of the viewer's company, and public, their own, or opened to them. */
    Optional<Dashboard> find(String dashboardId, DashboardViewer viewer) {
        if (viewer.scope().isOwn()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        SELECT d.* FROM dashboards d
                        WHERE d.dashboard_id = :id AND d.is_active
                          AND (CAST(:company AS text) IS NULL
                            OR (d.company_id IS NULL OR d.company_id = :company)
                                AND (d.is_public OR d.owner_id = :me OR jsonb_exists(d.allowed_users, :me)
                                    OR jsonb_exists_any(d.allowed_roles, CAST(:roles AS text[]))))
                        """)
                .param("id", dashboardId)
                .param("company", viewer.scope().companyId(), Types.VARCHAR)
                .param("me", viewer.id())
                .param("roles", viewer.roles().toArray(String[]::new))
                .query(this::dashboard)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(
            String dashboardId, @Nullable String companyId, String ownerId, DashboardRevision content, Instant now) {
        bound(jdbc.sql("""
                        INSERT INTO dashboards (dashboard_id, company_id, owner_id, name, description, widgets, filters,
                            refresh_interval, is_public, allowed_users, allowed_roles, is_active, created_at, updated_at)
                        VALUES (:id, :company, :owner, :name, :description, CAST(:widgets AS jsonb), CAST(:filters AS jsonb),
                            :refresh, :public, CAST(:users AS jsonb), CAST(:roles AS jsonb), TRUE, :now, :now)
                        """), content)
                .param("id", dashboardId)
                .param("company", companyId, Types.VARCHAR)
                .param("owner", ownerId)
                .param("now", SqlTimes.of(now))
                .update();
        keep(dashboardId, 0, content, ownerId, now);
    }

    /** @return false if it has changed since it was seen */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean update(Dashboard seen, DashboardRevision content, String changedBy, Instant now) {
        int updated = bound(jdbc.sql("""
                        UPDATE dashboards SET name = :name, description = :description, widgets = CAST(:widgets AS jsonb),
                            filters = CAST(:filters AS jsonb), refresh_interval = :refresh, is_public = :public,
                            allowed_users = CAST(:users AS jsonb), allowed_roles = CAST(:roles AS jsonb),
                            updated_at = :now, version = version + 1
                        WHERE id = :row AND version = :seen
                        """), content)
                .param("now", SqlTimes.of(now))
                .param("row", seen.id())
                .param("seen", seen.version())
                .update();
        if (updated == 0) {
            return false;
        }
        keep(seen.dashboardId(), seen.version() + 1, content, changedBy, now);
        return true;
    }

    /** It stays with its versions, and exists for nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean remove(Dashboard seen, Instant now) {
        return jdbc.sql("""
                        UPDATE dashboards SET is_active = FALSE, updated_at = :now, version = version + 1
                        WHERE id = :row AND version = :seen
                        """)
                        .param("now", SqlTimes.of(now))
                        .param("row", seen.id())
                        .param("seen", seen.version())
                        .update()
                > 0;
    }

    Optional<DashboardRevision> findVersion(String dashboardId, long version) {
        return jdbc.sql("SELECT v.content FROM dashboard_versions v"
                        + " WHERE v.dashboard_id = :id AND v.version = :version")
                .param("id", dashboardId)
                .param("version", version)
                .query((row, number) -> json.mapper().readValue(row.getString("content"), DashboardRevision.class))
                .optional();
    }

    private void keep(String dashboardId, long version, DashboardRevision content, String changedBy, Instant now) {
        jdbc.sql("""
                        INSERT INTO dashboard_versions (dashboard_id, version, name, content, changed_by, changed_at)
                        VALUES (:id, :version, :name, CAST(:content AS jsonb), :by, :now)
                        """)
                .param("id", dashboardId)
                .param("version", version)
                .param("name", content.name())
                .param("content", json.mapper().writeValueAsString(content))
                .param("by", changedBy)
                .param("now", SqlTimes.of(now))
                .update();
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, DashboardRevision content) {
        return statement
                .param("name", content.name())
                .param("description", content.description(), Types.VARCHAR)
                .param("widgets", json.mapper().writeValueAsString(content.widgets()))
                .param("filters", json.mapper().writeValueAsString(content.filters()))
                .param("refresh", content.refreshInterval())
                .param("public", content.isPublic())
                .param("users", json.mapper().writeValueAsString(content.allowedUsers()))
                .param("roles", json.mapper().writeValueAsString(content.allowedRoles()));
    }

    private Dashboard dashboard(ResultSet row, int number) throws SQLException {
        return new Dashboard(
                row.getInt("id"),
                row.getString("dashboard_id"),
                row.getString("company_id"),
                row.getString("owner_id"),
                terms.mapRow(row, number),
                SqlTimes.instant(row, "created_at"),
                SqlTimes.instant(row, "updated_at"),
                row.getLong("version"));
    }
}
