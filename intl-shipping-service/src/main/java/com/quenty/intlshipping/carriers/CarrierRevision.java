package com.quenty.intlshipping.carriers;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a carrier that may change. Lists are replaced as a whole. */
record CarrierRevision(
        @Schema(example = "DHL Express") @NotBlank @Size(max = 255)
        String name,

        @Schema(
                description =
                        "Where its interface is: https, without a user, a query or a fragment, in which a secret might be.",
                example = "https://express.api.dhl.com/mydhlapi")
        @Size(max = 500)
        @Pattern(
                regexp = "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?",
                message = "must be an https address without a user, a query or a fragment")
        @Nullable
        String apiEndpoint,

        @Schema(description = "Whether rates are asked of it.") @NotNull
        Boolean active,

        @NotNull @Size(max = 100) List<@Valid ServiceType> supportedServices,

        @NotNull @Size(max = 10) List<@NotNull Capability> capabilities) {

    CarrierRevision {
        name = TextRules.trimmed(name);
        apiEndpoint = TextRules.trimmed(apiEndpoint);
    }

    static CarrierRevision of(Carrier carrier) {
        return new CarrierRevision(
                carrier.name(),
                carrier.apiEndpoint(),
                carrier.active(),
                carrier.supportedServices(),
                carrier.capabilities());
    }

    /** @throws ValidationFailed if something is named twice */
    void requireConsistent() {
        var errors = new ArrayList<FieldProblem>();
        var services = new HashSet<String>();
        for (int i = 0; i < supportedServices.size(); i++) {
            if (!services.add(supportedServices.get(i).code())) {
                errors.add(new FieldProblem("/supported_services/%d/code".formatted(i), "is named twice"));
            }
        }
        var able = new HashSet<Capability>();
        for (int i = 0; i < capabilities.size(); i++) {
            if (!able.add(capabilities.get(i))) {
                errors.add(new FieldProblem("/capabilities/%d".formatted(i), "is named twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ValidationFailed(errors);
        }
    }
}
