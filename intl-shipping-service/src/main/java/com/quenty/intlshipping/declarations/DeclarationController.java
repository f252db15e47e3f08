package com.quenty.intlshipping.declarations;

import com.quenty.platform.security.Authenticated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shipping")
@Tag(name = "declarations", description = "Findings about what is to be sent, and the documents that it needs.")
class DeclarationController {

    private final DeclarationService service;

    DeclarationController(DeclarationService service) {
        this.service = service;
    }

    @PostMapping("/validate")
    @Authenticated
    @Operation(
            summary = "Check what is to be sent",
            description =
                    "Takes the body of a manifest, with whatever of it is known: fields that are missing or senseless are findings."
                            + " A manifest is validated by the same checks. Keeps nothing.")
    ValidationResponse validate(@Valid @RequestBody Declaration declaration) {
        return service.validate(declaration);
    }
}
