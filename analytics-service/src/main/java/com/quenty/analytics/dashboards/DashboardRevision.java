package com.quenty.analytics.dashboards;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can be said of a dashboard. Lists are replaced as a whole. */
record DashboardRevision(
        @Schema(example = "Shop") @NotBlank @Size(max = 255) String name,

        @Schema(example = "Orders and what they are worth.") @Size(max = 2000) @Nullable
        String description,

        @NotNull @Size(max = 30) List<@NotNull @Valid Widget> widgets,

        @NotNull @Valid DashboardFilters filters,

        @Schema(description = "Seconds after which a page asks again.", example = "300") @Min(10) @Max(86_400)
        int refreshInterval,

        @Schema(
                description =
                        "Seen by all of its company with the permission; one of the platform by everybody with it.")
        boolean isPublic,

        @Schema(description = "Ids of people who see it.", example = "[\"USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC\"]")
        @NotNull
        @Size(max = 200)
        List<@NotBlank @Size(max = 255) String> allowedUsers,

        @Schema(description = "Names of roles whose holders see it.", example = "[\"manager\"]")
        @NotNull
        @Size(max = 50)
        List<@NotBlank @Size(max = 100) String> allowedRoles) {

    DashboardRevision {
        name = TextRules.trimmed(name);
    }

    /** @throws ValidationFailed if it contradicts itself */
    void requireConsistent() {
        var errors = new ArrayList<FieldProblem>();
        var ids = new HashSet<String>();
        for (int i = 0; i < widgets.size(); i++) {
            if (!ids.add(widgets.get(i).widgetId())) {
                errors.add(new FieldProblem("/widgets/%d/widget_id".formatted(i), "is named twice"));
            }
            widgets.get(i).check("/widgets/" + i, errors);
        }
        if (!errors.isEmpty()) {
            throw new ValidationFailed(errors);
        }
    }
}
