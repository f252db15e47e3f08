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

    private final AccountDesk desk;

    ProfileController(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Authenticated
    @Operation(summary = "Your account", description = "404 for clients, which have none.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "#/components/responses/problem_404")
    AccountResponse get(Caller caller) {
        return desk.profile(caller);
    }

    @PatchMapping
    @Authenticated
    @Operation(
            summary = "Change your names or phone",
            description = "The address and the company are an administrator's to change.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "#/components/responses/problem_404")
    AccountResponse change(Caller caller, IfMatch ifMatch, @RequestBody MergePatch<ProfileRevision> patch) {
        return desk.changeProfile(caller, ifMatch, patch);
    }
}
