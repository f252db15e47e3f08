package com.quenty.contracts.auth;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Whether a person may do some work, for services that assign it to people. */
@HttpExchange("/internal/v1/permission-holders")
public interface PermissionHolderApi {

    /**
     * An unknown account holds nothing, which is not a 404.
     *
     * @param permission in full, such as {@code routes:drive}
     */
    @GetExchange("/{userId}")
    PermissionHolderView get(@PathVariable("userId") String userId, @RequestParam("permission") String permission);
}
