package com.quenty.customer.users;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Under the company's path, but about users: it lives here so that companies need not depend on users. */
@RestController
@RequestMapping("/api/v1/companies/{company_id}/members")
@Tag(name = "companies")
class CompanyMemberController {

    private final UserQueries queries;

    CompanyMemberController(UserQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("users:read")
    @Operation(summary = "List the users of a company with their roles")
    PageResponse<UserSummary> members(
            Caller caller,
            @PathVariable("company_id") String companyId,
            @Valid @ParameterObject MemberFilter filter,
            @ParameterObject PageRequest page) {
        return queries.members(caller, companyId, filter, page);
    }
}
