package com.quenty.order.orders;

import com.quenty.order.regions.RegionCode;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.CountryCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where an order goes or who is billed, as it was when the order was placed. */
public record Address(
        @Schema(example = "Ana Restrepo") @NotBlank @Size(max = 200)
        String recipient,

        @Schema(example = "Calle 10 # 43-12") @NotBlank @Size(max = 200)
        String street,

        @Schema(description = "Floor, flat, landmark.", example = "Apto 502") @Size(max = 200) @Nullable
        String streetDetails,

        @Schema(example = "Medellín") @NotBlank @Size(max = 100)
        String city,

        @Schema(
                description =
                        "ISO 3166-2 code of the region, with or without the country, or its name. Taxes and shipping charges of a region"
                                + " are found by its code, or by its name in the countries whose regions are known (BR, CL, CO, MX, PE, US),"
                                + " where another is refused; case and accents do not matter.",
                example = "ANT")
        @Size(max = 100)
        @Nullable
        String region,

        @Schema(example = "050021") @Size(max = 20) @Nullable
        String postalCode,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO") @NotBlank @CountryCode
        String country,

        @Schema(description = "E.164.", example = "+573001234567")
        @Pattern(regexp = TextRules.PHONE, message = TextRules.PHONE_MESSAGE)
        @Nullable
        String phone) {

    /**
     * @param pointer to the address in the body of the request
     * @throws ValidationFailed for a region that the country does not have
     */
    public void requireKnownRegion(String pointer) {
        RegionCode.requireKnown(pointer + "/region", country, region);
    }
}
