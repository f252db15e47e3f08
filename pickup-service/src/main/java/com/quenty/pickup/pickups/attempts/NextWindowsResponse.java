package com.quenty.pickup.pickups.attempts;

import com.quenty.pickup.windows.OfferedWindow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

record NextWindowsResponse(
        @Schema(description = "The earliest first; no place is kept in them.")
        List<OfferedWindow> nextWindows) {}
