package com.quenty.planted.orders;

import com.quenty.platform.validation.CountryCode;
import jakarta.validation.constraints.Size;

record PlantedFilter(
        String q,
        @Size(max = 255) String fitting,
        @CountryCode String country) {}
