package com.quenty.intlshipping.trackingnumbers;

import com.quenty.platform.security.Authenticated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shipping/tracking-numbers")
@Tag(name = "tracking-numbers", description = "Forms and check digits of tracking numbers.")
class TrackingNumberController {

    @GetMapping("/check")
    @Authenticated
    @Operation(
            summary = "Check a tracking number",
            description =
                    "By its form and check digit: our own, UPU S10, UPS 1Z, FedEx of 12, 15, 20 and 22 digits, DHL Express of 10. A"
                            + " number that is valid need not have been given to a parcel.")
    TrackingNumberResponse check(
            @Parameter(description = "As people write it, with blanks or hyphens.", example = "1Z5R89390357567127")
                    @RequestParam
                    @NotBlank
                    @Size(max = 50)
                    String number) {
        return TrackingNumberResponse.of(number);
    }
}
