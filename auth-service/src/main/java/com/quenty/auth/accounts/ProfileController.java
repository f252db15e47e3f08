package com.quenty.auth.accounts;

import com.quenty.platform.security.Authenticated;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/profile")
@Tag(name = "profile", description = "The caller's own account.")
class ProfileController {

    private final AccountService accounts;

    ProfileController(AccountService accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    @Authenticated
    @Operation(summary = "Get your account", description = "404 for API clients, which have none.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "#/components/responses/problem_404")
    AccountResponse get(Caller caller) {
        return accounts.getOwn(caller);
    }

    @PatchMapping
    @Authenticated
    @Operation(
            summary = "Change your names, phone or address",
            description =
                    "Another address requires your current password and stays pending until it is confirmed; the current one is"
                            + " told. Only an administrator can change the company.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "#/components/responses/problem_404")
    AccountResponse revise(Caller caller, IfMatch match, @RequestBody MergePatch<ProfileRevision> patch) {
        return accounts.reviseOwn(caller, match, patch);
    }
}
