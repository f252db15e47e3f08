package com.quenty.sample.parcels;

import org.jspecify.annotations.Nullable;

record ParcelRevision(@Nullable String notes) {}
